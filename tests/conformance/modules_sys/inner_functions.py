# The functions of sys for tools that look inside.
import sys
import warnings

print(sys._is_gil_enabled(), sys._is_interned(sys.intern('some text')), sys._is_interned(''.join(['some ', 'text', '!'])))
print(sys.is_stack_trampoline_active(), sys.deactivate_stack_trampoline(), sys.is_remote_debug_enabled(), sys._clear_internal_caches())
print(sys.call_tracing(max, (1, 5, 3)), sys.call_tracing(lambda: 'called', ()))


def module_name(depth=0):
    return sys._getframemodulename(depth)


print(sys._getframemodulename(), sys._getframemodulename(0), sys._getframemodulename(depth=0), sys._getframemodulename(100), sys._getframemodulename(-1))
print(module_name(), module_name(1), module_name(2))
print(len(sys._current_frames()), list(sys._current_exceptions().values()))
try:
    1 / 0
except ZeroDivisionError:
    print(list(sys._current_exceptions().values()))


def current():
    frame, = sys._current_frames().values()
    return frame.f_code.co_name, frame is sys._getframe()


print(current())
for wrong in (lambda: sys.call_tracing(max, 3), lambda: sys._is_interned(3), lambda: sys._getframemodulename('a'),
              lambda: sys.activate_stack_trampoline('perf'), lambda: sys.activate_stack_trampoline(3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    sys._clear_type_cache()
print([(each.category.__name__, str(each.message)) for each in caught])
