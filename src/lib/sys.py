"""This module provides access to some objects used or maintained by the interpreter."""


def _sequence_type(name, fields, module='sys'):
    """The class of tuples whose items have names too; programs make no more of them."""
    total = len(fields)
    shown = f'{module}.{name}' if module == 'sys' else name

    def new(cls, *args, **keywords):
        raise TypeError(f"cannot create '{shown}' instances")

    def show(self):
        return f'{shown}(' + ', '.join([f'{field}={value!r}' for field, value in zip(fields, self)]) + ')'

    def reduce(self):
        return tuple, (tuple(self),)

    def getter(index):
        return property(lambda self: self[index])

    namespace = {'__slots__': (), '__module__': module, '__qualname__': name, '__new__': new, '__repr__': show, '__reduce__': reduce,
                 'n_fields': total, 'n_sequence_fields': total, 'n_unnamed_fields': 0, '__match_args__': fields}
    for index, field in enumerate(fields):
        namespace[field] = getter(index)
    return type(name, (tuple,), namespace)


def _sequence(name, fields, values, _sequence_type=_sequence_type):
    return tuple.__new__(_sequence_type(name, fields), values)


_async_hooks_type = _sequence_type('asyncgen_hooks', ('firstiter', 'finalizer'), 'builtins')


def _asyncgen_hooks(values):
    return tuple.__new__(_async_hooks_type, values)


def _unraisable(values, _sequence=_sequence):
    return _sequence('UnraisableHookArgs', ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'), values)


version_info = _sequence('version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'), (3, 14, 0, 'final', 0))
hexversion = 0x030e00f0
version = '3.14.0 (hognose)'
copyright = 'Hognose, an interpreter for Python 3.14.'
platform = 'linux'
byteorder = 'little'
executable = ''
prefix = exec_prefix = base_prefix = base_exec_prefix = ''
platlibdir = 'lib'
abiflags = ''
float_repr_style = 'short'
path = []
meta_path = []
path_hooks = []
path_importer_cache = {}
warnoptions = []
orig_argv = list(argv)
_xoptions = {}
_git = ('hognose', '', '')
pycache_prefix = None
float_info = _sequence(
    'float_info',
    ('max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'),
    (1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
int_info = _sequence(
    'int_info', ('bits_per_digit', 'sizeof_digit', 'default_max_str_digits', 'str_digits_check_threshold'), (30, 4, 4300, 640))
hash_info = _sequence(
    'hash_info', ('width', 'modulus', 'inf', 'nan', 'imag', 'algorithm', 'hash_bits', 'seed_bits', 'cutoff'),
    (64, 2305843009213693951, 314159, 0, 1000003, 'siphash13', 64, 128, 0))
flags = _sequence(
    'flags',
    ('debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment', 'verbose',
     'bytes_warning', 'quiet', 'hash_randomization', 'isolated', 'dev_mode', 'utf8_mode', 'warn_default_encoding', 'safe_path',
     'int_max_str_digits', 'gil', 'thread_inherit_context', 'context_aware_warnings'),
    (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300, 1, 0, 0))
thread_info = _sequence('thread_info', ('name', 'lock', 'version'), (None, None, None))
implementation = _simple_namespace(name='hognose', cache_tag=None, version=version_info, hexversion=hexversion)
_audit_hooks = []
_switch_interval = 0.005


def addaudithook(hook):
    """From now on the hook is called with what audit() is called with. Nothing but the program itself raises events."""
    audit('sys.addaudithook')
    _audit_hooks.append(hook)


def audit(event, /, *args):
    """Calls the hooks with the event and its arguments."""
    if not isinstance(event, str):
        raise TypeError(f'audit() argument 1 must be str, not {type(event).__name__}')
    for hook in _audit_hooks:
        hook(event, args)


def getswitchinterval():
    """How long a thread runs at most before another one does; there is one thread."""
    return _switch_interval


def setswitchinterval(interval, /):
    """Only remembers it."""
    global _switch_interval
    if not hasattr(type(interval), '__float__') and not hasattr(type(interval), '__index__'):
        raise TypeError(f'must be real number, not {type(interval).__name__}')
    if not interval > 0:
        raise ValueError('switch interval must be strictly positive')
    _switch_interval = float(interval)


def call_tracing(func, args, /):
    """Calls the function; there is no tracing that it could be kept from."""
    if not isinstance(args, tuple):
        raise TypeError(f'call_tracing() argument 2 must be tuple, not {type(args).__name__}')
    return func(*args)


def activate_stack_trampoline(backend, /):
    """There is no profiler outside that could look at the frames."""
    if not isinstance(backend, str):
        raise TypeError(f'activate_stack_trampoline() argument must be str, not {type(backend).__name__}')
    raise ValueError('perf trampoline not available')


def deactivate_stack_trampoline():
    pass


def is_stack_trampoline_active():
    return False


def is_remote_debug_enabled():
    return False


def _getframemodulename(depth=0):
    """The module that a frame belongs to."""
    import operator
    try:
        return _getframe(max(operator.index(depth), 0) + 1).f_globals.get('__name__')
    except ValueError:
        return None


def _current_frames():
    """The frame that each thread is in; there is one thread."""
    return {1: _getframe(1)}


def _current_exceptions():
    """The exception that each thread handles."""
    return {1: exception()}


def _is_gil_enabled():
    return True


def _clear_internal_caches():
    """Caches are cleared where memory is short."""


def _clear_type_cache():
    import warnings
    warnings.warn('sys._clear_type_cache() is deprecated and scheduled for removal in a future version. Use sys._clear_internal_caches() instead.',
                  DeprecationWarning, stacklevel=2)


del _sequence, _sequence_type, _simple_namespace
