# Machines of classes: turnstile, vending, stack VM, brainfuck.
class State:
    transitions = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        State.transitions[cls.__name__] = cls

    def on(self, event):
        handler = getattr(self, f'on_{event}', None)
        return handler() if handler else self


class Locked(State):
    def on_coin(self):
        return Unlocked()


class Unlocked(State):
    def on_push(self):
        return Locked()


state, trail = Locked(), []
for event in ['push', 'coin', 'coin', 'push', 'push']:
    state = state.on(event)
    trail.append(type(state).__name__)
print(trail, sorted(State.transitions))


class Machine:
    def __init__(self, program):
        self.program, self.stack, self.pc, self.steps = program, [], 0, 0

    def run(self):
        while self.pc < len(self.program):
            name, *args = self.program[self.pc]
            self.pc += 1
            self.steps += 1
            getattr(self, 'op_' + name)(*args)
        return self.stack

    def op_push(self, value):
        self.stack.append(value)

    def op_dup(self):
        self.stack.append(self.stack[-1])

    def op_swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]

    def op_jump_if(self, target):
        if self.stack.pop():
            self.pc = target


for name, function in (('add', lambda a, b: a + b), ('mul', lambda a, b: a * b), ('sub', lambda a, b: a - b)):
    def method(self, function=function):
        b, a = self.stack.pop(), self.stack.pop()
        self.stack.append(function(a, b))
    setattr(Machine, 'op_' + name, method)
m = Machine([('push', 1), ('push', 10), ('dup',), ('push', 0), ('add',), ('swap',), ('push', 1), ('sub',),
             ('dup',), ('jump_if', 2)])
print(m.run()[:5], m.steps)
try:
    Machine([('nope',)]).run()
except AttributeError as error:
    print(error)
try:
    Machine([('add',)]).run()
except IndexError as error:
    print(error)


def brainfuck(code, data=''):
    tape, pointer, pc, out, inputs, jumps, stack = [0] * 100, 0, 0, [], iter(data), {}, []
    for i, c in enumerate(code):
        if c == '[':
            stack.append(i)
        elif c == ']':
            jumps[i] = stack.pop()
            jumps[jumps[i]] = i
    while pc < len(code):
        match code[pc]:
            case '>':
                pointer += 1
            case '<':
                pointer -= 1
            case '+' | '-' as sign:
                tape[pointer] = (tape[pointer] + (1 if sign == '+' else -1)) % 256
            case '.':
                out.append(chr(tape[pointer]))
            case ',':
                tape[pointer] = ord(next(inputs, '\0'))
            case '[' if not tape[pointer]:
                pc = jumps[pc]
            case ']' if tape[pointer]:
                pc = jumps[pc]
        pc += 1
    return ''.join(out)


print(brainfuck('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.'), brainfuck(',[.,]', 'echo'))
