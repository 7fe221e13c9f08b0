#!/usr/bin/env python3
"""Tests the command itself: options, exit statuses, and the interactive session on a pseudo-terminal.

    python3 tests/command.py [INTERPRETER]

Prints a line for each test that fails, and a count.
"""

import os
import pty
import select
import signal
import subprocess
import sys
import tempfile
import termios
import time

signal.signal(signal.SIGINT, signal.default_int_handler) # whoever starts this in the background may have it ignored

HERE = os.path.dirname(os.path.abspath(__file__))


class Terminal:
    """The interpreter on a terminal of its own."""

    def __init__(self, command, environment=None):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.environ.update({'TERM': 'dumb', **(environment or {})})
            os.execv(command[0], command)
        self.seen = b''

    def wait_for(self, text, seconds=20):
        """Everything up to and with the text, which the terminal showed since the last call."""
        end = time.monotonic() + seconds
        while text.encode() not in self.seen:
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise AssertionError(f'no {text!r} within {seconds} s, but {self.seen!r}')
            try:
                more = os.read(self.terminal, 65536)
            except OSError:
                more = b''
            if not more:
                raise AssertionError(f'ended without {text!r}: {self.seen!r}')
            self.seen += more
        head, _, self.seen = self.seen.partition(text.encode())
        return (head + text.encode()).decode(errors='replace').replace('\r\n', '\n')

    def type(self, text):
        """Once the line editor has taken over the terminal, if it does: what comes just before that may be lost, or taken for something else."""
        end = time.monotonic() + 1
        while termios.tcgetattr(self.terminal)[3] & termios.ICANON and time.monotonic() < end:
            time.sleep(0.01)
        os.write(self.terminal, text.encode())

    def interrupt(self):
        """Ctrl-C until it shows: one that comes just before the line editor waits is lost."""
        for seconds in (3, 3, 3, 20):
            self.type('\x03')
            try:
                return self.wait_for('KeyboardInterrupt', seconds)
            except AssertionError:
                if seconds == 20:
                    raise

    def end_input(self):
        """Ctrl-D until the process ends: one that comes before the line editor has taken over the terminal is lost."""
        for _ in range(40):
            self.type('\x04')
            if os.waitid(os.P_PID, self.process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                return
            time.sleep(0.25)

    def status(self):
        """Waits for the end."""
        try:
            while select.select([self.terminal], [], [], 20)[0] and os.read(self.terminal, 65536):
                pass
        except OSError:
            pass
        if not os.waitid(os.P_PID, self.process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            time.sleep(1)
        if not os.waitid(os.P_PID, self.process, os.WEXITED | os.WNOHANG | os.WNOWAIT):
            os.kill(self.process, signal.SIGKILL) # it does not end by itself
        _, status = os.waitpid(self.process, 0)
        os.close(self.terminal)
        return os.waitstatus_to_exitcode(status)


class Tests:
    def __init__(self, interpreter, folder):
        self.interpreter = os.path.abspath(interpreter)
        self.folder = folder
        self.passed = self.failed = 0

    def run(self, *arguments, stdin='', **options):
        result = subprocess.run([self.interpreter, *arguments], input=stdin, capture_output=True, text=True, cwd=self.folder, timeout=60, **options)
        return result.returncode, result.stdout, result.stderr

    def check(self, name, got, wanted):
        if got == wanted:
            self.passed += 1
        else:
            self.failed += 1
            print(f'FAILED {name}:\n    wanted {wanted!r}\n    got    {got!r}')

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w') as file:
            file.write(text)

    # ---- ways to run ----

    def test_ways_to_run(self):
        arguments = 'import sys; print(sys.argv, __name__)\n'
        self.write('show.py', arguments)
        self.check('FILE', self.run('show.py', 'a', '-b'), (0, "['show.py', 'a', '-b'] __main__\n", ''))
        self.check('-c', self.run('-c', arguments, 'a', '--dis'), (0, "['-c', 'a', '--dis'] __main__\n", ''))
        self.check('-c, a traceback', self.run('-c', 'x = 1\nexec("1 / 0")'),
                   (1, '', 'Traceback (most recent call last):\n  File "<string>", line 2, in <module>\n    exec("1 / 0")\n    ~~~~^^^^^^^^^\n'
                           '  File "<string>", line 1, in <module>\nZeroDivisionError: division by zero\n'))
        self.check('-', self.run('-', 'x', stdin=arguments), (0, "['-', 'x'] __main__\n", ''))
        self.check('standard input', self.run(stdin='x = 20\nx + 22\nprint(x)\n'), (0, '20\n', ''))
        self.write('pack/__init__.py', 'print("the package", __name__)\n')
        self.write('pack/__main__.py', 'from . import part\nprint(part.value, __package__, __name__)\n')
        self.write('pack/part.py', 'value = 5\nif __name__ == "__main__": print("part", __package__)\n')
        self.check('-m PACKAGE', self.run('-m', 'pack'), (0, 'the package pack\n5 pack __main__\n', ''))
        self.check('-m PACKAGE.MODULE', self.run('-m', 'pack.part'), (0, 'the package pack\npart pack\n', ''))
        self.write('pack/__main__.py', 'print("main")\n')
        self.check('-m imports the package first', self.run('-m', 'pack'), (0, 'the package pack\nmain\n', ''))
        self.write('broken/__init__.py', '1 / 0\n')
        self.write('broken/part.py', 'print("not reached")\n')
        self.check('-m, a package that fails', (self.run('-m', 'broken.part')[:2], 'ZeroDivisionError' in self.run('-m', 'broken.part')[2]), ((1, ''), True))
        self.write('leaving/__init__.py', 'raise SystemExit(7)\n')
        self.write('leaving/part.py', '')
        self.check('-m, a package that leaves', self.run('-m', 'leaving.part')[0], 7)
        self.check('-m, missing', self.run('-m', 'nowhere'), (2, '', 'hognose: No module named nowhere\n'))
        self.write('beside/main.py', 'import helper; print(helper.name, helper.__file__ == __file__.replace("main", "helper") or helper.__file__[0])\n')
        self.write('beside/helper.py', 'name = "helper"\n')
        self.check('modules beside a script', self.run('beside/main.py'), (0, 'helper /\n', ''))
        self.write('beside/whole/__init__.py', '')
        self.write('beside/odd.py', 'for name in ("whole.", "whole..odd", "../odd", "whole/x"):\n    try: print(__import__(name))\n    except ImportError as error: print(type(error).__name__)\n')
        self.check('names that are no modules', self.run('beside/odd.py'), (0, 'ModuleNotFoundError\n' * 4, ''))
        self.check('--version', self.run('--version')[0], 0)
        self.check('--help', (self.run('--help')[0], 'usage:' in self.run('--help')[1]), (0, True))

    def test_input(self):
        code = 'import sys\nprint(repr(input("name? ")), repr(input()))\nfor line in sys.stdin:\n    print(repr(line))\n    break\n' \
               'print(repr(sys.stdin.readline(3)), repr(sys.stdin.read(4)), repr(sys.stdin.read()))\n' \
               'try: input("> ")\nexcept EOFError as error: print(repr(error))'
        wanted = "name? 'Ann' 'wïth umlaut'\n'third\\n'\n'fou' 'rth\\n' 'fifth\\nlast'\n> EOFError('EOF when reading a line')\n"
        self.check('input()', self.run('-c', code, stdin='Ann\nwïth umlaut\nthird\nfourth\nfifth\nlast'), (0, wanted, ''))
        self.check('no input', self.run('-c', 'print(input())')[2].splitlines()[-1], 'EOFError: EOF when reading a line')

    def test_statuses(self):
        self.check('exit(3)', self.run('-c', 'exit(3)'), (3, '', ''))
        self.check('SystemExit', self.run('-c', 'raise SystemExit'), (0, '', ''))
        self.check('SystemExit(None)', self.run('-c', 'raise SystemExit(None)'), (0, '', ''))
        self.check('SystemExit("text")', self.run('-c', 'raise SystemExit("text")'), (1, '', 'text\n'))
        self.check('SystemExit(True)', self.run('-c', 'raise SystemExit(True)'), (1, '', ''))
        self.check('SystemExit(257)', self.run('-c', 'raise SystemExit(257)'), (1, '', ''))
        self.check('SystemExit((1, 2))', self.run('-c', 'raise SystemExit((1, 2))'), (1, '', '(1, 2)\n'))
        hook = 'import sys\ndef hook(*args): sys.exit(%s)\nsys.excepthook = hook\n1 / 0'
        self.check('sys.exit in sys.excepthook', self.run('-c', hook % 5), (5, '', ''))
        self.check('sys.exit with a text there', self.run('-c', hook % '"bye"'), (1, '', 'bye\n'))
        self.check('sys.exit in a finally', self.run('-c', 'import sys\ntry: sys.exit(4)\nfinally: print("left")'), (4, 'left\n', ''))
        status, out, err = self.run('-c', '1 / 0')
        self.check('uncaught', (status, out, err.splitlines()[-1]), (1, '', 'ZeroDivisionError: division by zero'))
        status, out, err = self.run('-c', 'x = = 1')
        self.check('a syntax error', (status, out, err.splitlines()[-1]), (1, '', 'SyntaxError: invalid syntax'))
        self.check('no such file', self.run('nothing.py')[::2], (2, "hognose: can't open file 'nothing.py': [Errno 2] No such file or directory\n"))
        self.check('a folder', self.run('.')[0], 2)
        for arguments in (['--nonsense'], ['-c'], ['-m'], ['--max-fuel'], ['--max-fuel', 'x'], ['--max-memory', '5XB'], ['--max-depth', '-1']):
            self.check(' '.join(arguments), self.run(*arguments)[:2], (2, ''))

    def test_limits(self):
        for arguments, code, named in (
                (['--max-fuel', '1000'], 'while True: pass', 'fuel'),
                (['--max-duration', '0.05'], 'while True: pass', 'duration'),
                (['--max-memory', '4MB'], 'x = [0] * 10 ** 7', 'memory'),
                (['--max-output', '10'], 'print("x" * 100)', 'output')):
            for unlimited in ([], ['--unlimited']):
                status, out, err = self.run(*unlimited, *arguments, '-c', f'try:\n    {code}\nexcept BaseException: print("caught")\nfinally: print("seen")')
                self.check(' '.join(unlimited + arguments), (status, out, err.startswith(f'hognose: {named} limit of')), (3, '', True))
        code = 'def f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError: print("caught")'
        self.check('--max-depth', self.run('--unlimited', '--max-depth', '50', '-c', code), (0, 'caught\n', ''))
        self.check('--unlimited', self.run('--unlimited', '-c', 'print(len([0] * (300 * 2 ** 17)))'), (0, '39321600\n', ''))

    def test_hostile_sources(self):
        def fails(name, text, last):
            with open(os.path.join(self.folder, 'hostile.py'), 'wb') as file:
                file.write(text)
            started = time.monotonic()
            status, _, err = self.run('hostile.py')
            self.check(name, (status, err.splitlines()[-1][:len(last)], time.monotonic() - started < 15), (1, last, True))
        fails('not UTF-8', b'x = "\xff"\n', "SyntaxError: Non-UTF-8 code starting with '\\xff'")
        fails('a NUL', b'x = 1\0\n', 'SyntaxError: source code cannot contain null bytes')
        fails('brackets', b'(' * 100000, 'SyntaxError: too many nested parentheses')
        fails('unary operators', b'-' * 1000000 + b'1', 'MemoryError')
        fails('indentation', b''.join(b' ' * i + b'if 1:\n' for i in range(150)) + b' ' * 150 + b'x', 'IndentationError: too many levels of indentation')
        fails('a long line', b'x = "' + b'y' * 10 ** 7, 'SyntaxError: unterminated string literal')
        fails('twenty thousand keywords', b'def f(**a): return len(a)\nf(' + b','.join(b'a%d=1' % i for i in range(20000)) + b') + ""', 'TypeError: unsupported operand')
        self.write('million.py', 'x = ' + '+'.join(['1'] * 10 ** 6) + '\nprint("done")\n')
        status, out, err = self.run('million.py')
        self.check('a million operands', (status, out) == (0, 'done\n') or (status, err.splitlines()[-1].split(':')[0]) in ((1, 'MemoryError'), (1, 'RecursionError'), (3, 'hognose')), True)

    # ---- the interactive session ----

    def test_session_of_lines(self):
        status, out, err = self.run('-i', stdin='def f(x):\n    return x * 2\n\nf(4)\n_ + 1\n1 / 0\n"still here"\nx = [\n1,\n2]\nx\n')
        self.check('lines', (status, out.replace('>>> ', '').replace('... ', '')), (0, "8\n9\n'still here'\n[1, 2]\n"))
        self.check('its errors', err.splitlines()[-1], 'ZeroDivisionError: division by zero')
        self.check('exit', self.run('-i', stdin='exit(5)\nprint("no")\n')[0], 5)
        self.check('bare exit', self.run('-i', stdin='exit\nprint("no")\n')[0], 0)
        self.write('first.py', 'value = 6\n')
        status, out, _ = self.run('-i', 'first.py', stdin='value * 7\n')
        self.check('-i', (status, out.replace('>>> ', '')), (0, '42\n'))
        status, out, _ = self.run('-i', '-c', 'value = 3; 1 / 0', stdin='value\n')
        self.check('-i after an exception', (status, out.replace('>>> ', '')), (0, '3\n'))

    def test_terminal(self):
        session = Terminal([self.interpreter])
        session.wait_for('>>> ')
        session.type('6 * 7\n')
        self.check('an expression', '42' in session.wait_for('42'), True)
        session.wait_for('>>> ')
        session.type('for i in range(2):\n')
        session.wait_for('... ')
        session.type('    print("turn", i)\n')
        session.wait_for('... ')
        session.type('\n')
        session.wait_for('turn 1')
        session.wait_for('>>> ')
        session.type('1 / 0\n')
        text = session.wait_for('division by zero')
        self.check('a coloured traceback', '\033[' in text, True)
        session.wait_for('>>> ')
        session.type('kept = 5\n')
        session.wait_for('>>> ')
        session.type('while True: pass\n')
        session.wait_for('... ')
        session.type('\n')
        time.sleep(0.5)
        session.interrupt()
        session.wait_for('>>> ')
        session.type('half = (\n')
        session.wait_for('... ')
        session.interrupt()
        session.wait_for('>>> ')
        session.type('input()\n')
        time.sleep(0.5)
        session.interrupt()
        session.wait_for('>>> ')
        session.type('kept.nope\n')
        self.check('a traceback shows the line', 'kept.nope' in session.wait_for('AttributeError').split('<module>')[-1], True)
        session.wait_for('>>> ')
        session.type('"é" + "漢"\n')
        session.wait_for("'é漢'")
        session.wait_for('>>> ')
        session.type('kept + 1\n')
        session.wait_for('6')
        session.wait_for('>>> ')
        session.type('raise SystemExit(9)\n')
        self.check('its status', session.status(), 9)

    def test_terminal_without_colour(self):
        session = Terminal([self.interpreter], {'NO_COLOR': '1'})
        session.wait_for('>>> ')
        session.type('1 / 0\n')
        self.check('NO_COLOR', '\033[3' in session.wait_for('division by zero'), False)
        session.wait_for('>>> ')
        session.end_input()
        self.check('Ctrl-D', session.status(), 0)

    def test_prompts(self):
        session = Terminal([self.interpreter, '--max-duration', '1'], {'NO_COLOR': '1'})
        session.wait_for('>>> ')
        session.type('import sys\n')
        session.wait_for('>>> ')
        session.type('print(sys.ps1 + sys.ps2 + "!")\n')
        session.wait_for('>>> ... !')
        session.wait_for('>>> ')
        session.type('class Prompt:\n')
        session.wait_for('... ')
        session.type('  def __str__(self):\n')
        session.wait_for('... ')
        session.type('    return f"[{2 + 3}] "\n')
        session.wait_for('... ')
        session.type('\n')
        session.wait_for('>>> ')
        session.type('sys.ps1 = Prompt(); sys.ps2 = 6 * 7\n')
        session.wait_for('[5] ')
        session.type('if 1:\n')
        session.wait_for('42')
        session.type('    while True: pass\n')
        session.wait_for('42')
        session.type('\n')
        session.wait_for('duration limit')
        session.wait_for('[5] ')
        session.type('Prompt.__str__ = lambda self: 1 / 0\n')
        session.type('1 / 0\n')
        session.wait_for('division by zero')
        session.type('print(repr(sys.last_exc))\n')
        session.wait_for("ZeroDivisionError('division by zero')")
        session.end_input()
        self.check('sys.ps1 and sys.ps2', session.status(), 0)

    def test_interrupting_a_script(self):
        process = subprocess.Popen([self.interpreter, '-c', 'print("on", flush=True)\nwhile True: pass'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
        self.check('Ctrl-C ends a script', (process.returncode, err.splitlines()[-1]), (130, 'KeyboardInterrupt'))

    def test_time(self):
        before = time.time()
        status, out, err = self.run('-c', 'import time\nstart = time.monotonic()\ntime.sleep(0.05)\nprint(time.monotonic() - start >= 0.05, time.perf_counter_ns() > 0)\nprint(time.time())')
        self.check('the time', (status, out.split('\n')[0], before <= float(out.split()[2]) <= time.time(), err), (0, 'True True', True, ''))
        waiting = 'import asyncio, time\nasync def wait():\n    start = time.monotonic()\n    await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.05))\n    return time.monotonic() - start\n'
        self.check('asyncio sleeps', self.run('-c', waiting + 'print(0.1 <= asyncio.run(wait()))'), (0, 'True\n', ''))
        self.check('sleeping is no work', self.run('--max-duration', '0.2', '-c', 'import time\ntime.sleep(0.4)\nprint("awake")'), (0, 'awake\n', ''))
        self.check('--no-clock, sleeping', self.run('--no-clock', '-c', 'import time\ntime.sleep(10 ** 6)\nprint("awake")'), (0, 'awake\n', ''))
        status, _, err = self.run('--no-clock', '-c', 'import time\ntime.time()')
        self.check('--no-clock', (status, err.splitlines()[-1]), (1, "RuntimeError: 'time' is not supported in this environment"))
        process = subprocess.Popen([self.interpreter, '-c', 'import time\nprint("on", flush=True)\ntime.sleep(1000)'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        process.stdout.readline()
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
        self.check('Ctrl-C ends a sleep', (process.returncode, err.splitlines()[-1]), (130, 'KeyboardInterrupt'))

    def test_disassembly(self):
        status, out, err = self.run('--dis', '-c', 'x = 1\ndef f(a): return a + x')
        self.check('--dis', (status, 'RETURN' in out, 'f: line 2' in out, err), (0, True, True, ''))


def main():
    interpreter = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(HERE), 'build', 'hognose')
    with tempfile.TemporaryDirectory() as folder:
        tests = Tests(interpreter, folder)
        for name in [name for name in dir(Tests) if name.startswith('test_')]:
            try:
                getattr(tests, name)()
            except AssertionError as error:
                tests.check(name, str(error), None)
    print(f'command: {tests.passed} passed, {tests.failed} failed')
    return 1 if tests.failed else 0


if __name__ == '__main__':
    sys.exit(main())
