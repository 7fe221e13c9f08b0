class Machine:
    def __init__(self, program): self.code = [self.decode(l) for l in program.strip().split('\n')]; self.labels = {c[1]: i for i, c in enumerate(self.code) if c[0] == 'label'}
    @staticmethod
    def decode(line):
        op, *args = line.split('#')[0].split()
        return op, *[int(a) if a.lstrip('-').isdigit() else a for a in args]
    def run(self, limit=10000):
        stack, memory, calls, pc, out = [], {}, [], 0, []
        ops = {'add': lambda a, b: a + b, 'sub': lambda a, b: a - b, 'mul': lambda a, b: a * b, 'mod': lambda a, b: a % b, 'lt': lambda a, b: int(a < b)}
        for steps in range(limit):
            if pc >= len(self.code): return out, steps
            op, *args = self.code[pc]
            pc += 1
            match op, *args:
                case 'push', v: stack.append(v)
                case 'load', name: stack.append(memory[name])
                case 'store', name: memory[name] = stack.pop()
                case 'jump', l: pc = self.labels[l]
                case 'jz', l:
                    if not stack.pop(): pc = self.labels[l]
                case 'call', l: calls.append(pc); pc = self.labels[l]
                case 'ret',: pc = calls.pop()
                case 'print',: out.append(stack.pop())
                case 'label', _: pass
                case 'halt',: return out, steps
                case name, if name in ops: b, a = stack.pop(), stack.pop(); stack.append(ops[name](a, b))
                case _: raise ValueError(f'bad instruction {op} {args}')
        raise TimeoutError('too many steps')
print(Machine('''push 5
store n
push 1
store r
label loop
load n
jz end   # until n is zero
load r
load n
mul
store r
load n
push 1
sub
store n
jump loop
label end
load r
print''').run())
for bad in ('push', 'fly 1', 'add', 'load x', 'jump nowhere', 'label a\njump a'):
    try: print(Machine(bad).run(100))
    except Exception as e: print(type(e).__name__, e)
