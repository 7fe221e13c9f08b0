"""This module provides access to some objects used or maintained by the interpreter."""


def _sequence_type(name, fields, module='sys', hidden=(), final=False):
    """The class of tuples whose items have names too; `hidden` are attributes that are no items. Of final ones programs make no more."""
    total = len(fields)
    shown = f'{module}.{name}' if module == 'sys' else name

    def new(cls, sequence=(), dict={}):
        if final:
            raise TypeError(f"cannot create '{shown}' instances")
        try:
            sequence = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if len(sequence) != total:
            raise TypeError(f'{shown}() takes a {total}-sequence ({len(sequence)}-sequence given)')
        return tuple.__new__(cls, sequence)

    def show(self):
        return f'{shown}(' + ', '.join([f'{field}={value!r}' for field, value in zip(fields, self)]) + ')'

    def reduce(self):
        return tuple, (tuple(self),)

    def getter(index):
        return property(lambda self: self[index])

    namespace = {'__slots__': (), '__module__': module, '__qualname__': name, '__new__': new, '__repr__': show, '__reduce__': reduce,
                 'n_fields': total + len(hidden), 'n_sequence_fields': total, 'n_unnamed_fields': 0, '__match_args__': fields}
    for index, field in enumerate(fields):
        namespace[field] = getter(index)
    for field, value in hidden:
        namespace[field] = property(lambda self, value=value: value)
    return type(name, (tuple,), namespace)


def _sequence(name, fields, values, hidden=(), final=False, _sequence_type=_sequence_type):
    return tuple.__new__(_sequence_type(name, fields, 'sys', hidden, final), values)


_async_hooks_type = _sequence_type('asyncgen_hooks', ('firstiter', 'finalizer'), 'builtins')


def _asyncgen_hooks(values):
    return tuple.__new__(_async_hooks_type, values)


_unraisable_type = _sequence_type('UnraisableHookArgs', ('exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'), 'builtins')


def _unraisable(values):
    return tuple.__new__(_unraisable_type, values)


import _monitoring as monitoring
from _frozen_importlib import BuiltinImporter as _BuiltinImporter

del modules['_monitoring']
version_info = _sequence('version_info', ('major', 'minor', 'micro', 'releaselevel', 'serial'), (3, 14, 0, 'final', 0), final=True)
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
meta_path = [_BuiltinImporter]
path_hooks = []
path_importer_cache = {}
warnoptions = []
orig_argv = list(argv)
_xoptions = {}
_git = ('hognose', '', '')
_framework = ''
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
     'int_max_str_digits'),
    (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300),
    (('gil', 1), ('thread_inherit_context', 0), ('context_aware_warnings', 0)), final=True)
thread_info = _sequence('thread_info', ('name', 'lock', 'version'), (None, None, None))
implementation = _simple_namespace(name='hognose', cache_tag=None, version=version_info, hexversion=hexversion,
                                   supports_isolated_interpreters=False)

del _sequence, _sequence_type, _BuiltinImporter, _simple_namespace
