# What CPython documents as its own: how it is called, what is refused, and what holds everywhere.
import sys


def show(function, *args, **keywords):
    try:
        print(function.__name__, args, keywords, '->', repr(function(*args, **keywords)))
    except BaseException as error:
        print(function.__name__, args, keywords, type(error).__name__, error)


plain = ('getrefcount', 'getallocatedblocks', 'getunicodeinternedsize', 'getdlopenflags', 'setdlopenflags', 'getswitchinterval',
         'setswitchinterval', 'is_stack_trampoline_active', 'activate_stack_trampoline', 'deactivate_stack_trampoline',
         'is_remote_debug_enabled', 'remote_exec', 'audit', 'addaudithook', '_is_immortal', '_is_interned', '_getframemodulename',
         '_current_frames', '_current_exceptions', '_clear_internal_caches', '_debugmallocstats', '_is_gil_enabled')
for name in plain:
    function = getattr(sys, name)
    print(name, type(function).__name__, function.__module__, function.__qualname__, function.__text_signature__)
    show(function, 1, 2, 3, 4, unknown=5)
    show(function, unknown=5)
    if name not in ('audit', '_debugmallocstats'):
        show(function, *'abcdefghijk')

show(sys.getswitchinterval)
for interval in (0, -1.5, 'x', None, 1j, True, 0.25, 1e-9, float('nan'), 10 ** 400):
    show(sys.setswitchinterval, interval)
class Real:
    def __float__(self):
        return 0.5
sys.setswitchinterval(Real())
show(sys.getswitchinterval)
sys.setswitchinterval(0.005)
show(sys.getswitchinterval)

show(sys.setdlopenflags, 'x')
show(sys.setdlopenflags, 1 << 40)
flags = sys.getdlopenflags()
sys.setdlopenflags(flags + 256)
print(sys.getdlopenflags() - flags)
sys.setdlopenflags(flags)

print(sys.getrefcount(None) >= 3 << 29, sys.getrefcount(()) == sys.getrefcount(None), sys._is_immortal(None), sys._is_immortal(True), sys._is_immortal(7))
print(sys.getunicodeinternedsize() > 1000, sys.getunicodeinternedsize(_only_immortal=True) > 1000, sys.getallocatedblocks() >= 0)
print(sys._is_interned(sys.intern('some words')), sys._is_interned(''.join(['some ', 'words'])))
show(sys._is_interned, 5)

def inner():
    print(sys._getframemodulename(), sys._getframemodulename(depth=1), sys._getframemodulename(50), sys._getframemodulename(-3))
    (frame,) = sys._current_frames().values()
    print(frame is sys._getframe(), frame.f_code.co_name)
inner()
print(list(sys._current_exceptions().values()))
try:
    {}['a']
except KeyError:
    print(list(sys._current_exceptions().values()))

show(sys.remote_exec, 0, 'no such file')
show(sys.remote_exec, 'x', 'y')
show(sys.remote_exec, 1, 2)
show(sys.remote_exec, pid=1)
show(sys.activate_stack_trampoline, 'nothing')
show(sys.activate_stack_trampoline, b'perf')
print(sys._jit, sys._jit.is_available(), sys._jit.is_enabled(), sys._jit.is_active())
show(sys._jit.is_active, 1)
try:
    import sys._jit
except ImportError as error:
    print(type(error).__name__, error)

print(sys.flags.n_fields, sys.flags.n_sequence_fields, sys.flags.n_unnamed_fields, len(sys.flags), sys.flags.gil, sys.flags.thread_inherit_context)
for info in (sys.float_info, sys.int_info, sys.hash_info, sys.thread_info, sys.version_info, sys.flags, sys.get_asyncgen_hooks()):
    cls = type(info)
    print(cls, cls.__match_args__)

    show(cls, (1,))
    show(cls, 5)
    if cls not in (type(sys.flags), type(sys.version_info)):
        print(cls(range(len(info))))
show(sys.unraisablehook, 5)
