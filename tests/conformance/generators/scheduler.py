from collections import deque
log = []
class Scheduler:
    def __init__(self): self.ready, self.results, self.waiting = deque(), {}, {}
    def spawn(self, name, gen):
        self.ready.append((name, gen, None))
        return name
    def run(self):
        steps = 0
        while self.ready:
            name, gen, value = self.ready.popleft()
            steps += 1
            try: request = gen.send(value)
            except StopIteration as s:
                self.results[name] = s.value
                for w in self.waiting.pop(name, []): self.ready.append((*w, s.value))
                continue
            except Exception as e:
                self.results[name] = repr(e)
                continue
            match request:
                case ('wait', other) if other in self.results: self.ready.append((name, gen, self.results[other]))
                case ('wait', other): self.waiting.setdefault(other, []).append((name, gen))
                case ('spawn', child, g): self.ready.append((name, gen, self.spawn(child, g)))
                case None: self.ready.append((name, gen, None))
                case other: self.ready.append((name, gen, ('unknown', other)))
        return steps
def worker(name, n):
    for i in range(n):
        log.append(f'{name}{i}')
        yield
    return n * 10
def boss():
    a = yield 'spawn', 'a', worker('a', 3)
    b = yield 'spawn', 'b', worker('b', 1)
    x = yield 'wait', a
    y = yield 'wait', b
    z = yield 'what?'
    return x + y, z
def failing():
    yield
    raise ValueError('worker failed')
s = Scheduler()
s.spawn('boss', boss()); s.spawn('f', failing())
print(s.run(), log, s.results)
