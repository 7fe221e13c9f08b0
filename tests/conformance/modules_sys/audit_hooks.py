# Hooks see what the program and what the interpreter raises; a hook's exception goes to whoever did it.
import sys
import time


class Hook:
    def __init__(self, name, failure=None):
        self.name = name
        self.failure = failure
        self.wants = ('x',)

    def __call__(self, event, args):
        if not event.startswith(self.wants):
            return
        print(self.name, event, [arg if isinstance(arg, (str, int, bytes)) else type(arg).__name__ for arg in args])
        if self.failure is not None:
            raise self.failure


def show(function, *args, **keywords):
    try:
        print(function.__name__, '->', function(*args, **keywords))
    except BaseException as error:
        print(function.__name__, type(error).__name__, error)


first = Hook('first')
show(sys.audit, 'x.nobody')
show(sys.addaudithook, first)
show(sys.audit, 'x.y', 1, [2])
show(sys.addaudithook, hook=Hook('second'))
show(sys.audit, 'x.z')

class Text(str):
    pass
show(sys.audit, Text('xq'))
show(sys.audit, 1)
show(sys.audit)
show(sys.audit, 'x', key=1)
failing = Hook('failing')
sys.addaudithook(failing)
failing.failure = ValueError('not this')
show(sys.audit, 'x2', 5)
failing.failure = None

first.wants = ('compile', 'exec', 'builtins', 'sys.', 'time', 'open', 'import')
def run(source):
    print('---', source)
    try:
        exec(source, {'sys': sys})
    except BaseException as error:
        print(type(error).__name__, error)
run('eval(" 1 + 1")')
run('exec("1")')
run('compile(b"2", "file", "single")')
run('exec(compile("3", "file", "exec"))')
run('input("a prompt")')
run('input()')
run('import surely_not_there')
run('sys._getframe(0)')
run('sys._getframemodulename(0)')
run('sys._current_frames()')
run('sys._current_exceptions()')
run('sys.remote_exec(1, "x")')
run('sys.audit("sys.own", 1)')
run('import time; time.sleep(0)')

first.wants = ('exec',)
first.failure = PermissionError('no code, please')
run('print("never")')
first.failure = None

# A hook that fails while another one is added keeps it out, without a word.
first.wants = ('sys.addaudithook',)
first.failure = RuntimeError('no more hooks')
show(sys.addaudithook, Hook('never added'))
first.failure = None
first.wants = ('x',)
show(sys.audit, 'x.last')
