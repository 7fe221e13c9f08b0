# A round-robin scheduler of generators, with messages and sleeping.
class Scheduler:
    def __init__(self):
        self.ready, self.sleeping, self.time, self.log = [], [], 0, []
        self.mail = {}

    def spawn(self, name, generator):
        self.ready.append((name, generator, None))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.sleeping.sort(key=lambda s: (s[0], s[1]))
                wake, name, generator = self.sleeping.pop(0)
                self.time = wake
                self.ready.append((name, generator, None))
            name, generator, value = self.ready.pop(0)
            try:
                request = generator.send(value)
            except StopIteration as stop:
                self.log.append(f'{self.time} {name} returned {stop.value}')
                continue
            except Exception as error:
                self.log.append(f'{self.time} {name} failed {error!r}')
                continue
            match request:
                case ('sleep', n):
                    self.sleeping.append((self.time + n, name, generator))
                case ('send', to, message):
                    self.mail.setdefault(to, []).append(message)
                    self.ready.append((name, generator, None))
                case 'receive' if self.mail.get(name):
                    self.ready.append((name, generator, self.mail[name].pop(0)))
                case 'receive':
                    self.sleeping.append((self.time + 1, name, retry(generator)))
                case 'time':
                    self.ready.append((name, generator, self.time))
                case other:
                    self.ready.append((name, throwing(generator, ValueError(f'bad request {other}')), None))
        return self.log


def retry(generator):
    message = yield 'receive'
    try:
        request = generator.send(message)
        while True:
            value = yield request
            request = generator.send(value)
    except StopIteration as stop:
        return stop.value


def throwing(generator, error):
    try:
        request = generator.throw(error)
        while True:
            value = yield request
            request = generator.send(value)
    except StopIteration as stop:
        return stop.value


def worker(n, delay):
    total = 0
    for i in range(n):
        total += i
        yield 'sleep', delay
    return total


def producer():
    for i in range(3):
        yield 'sleep', 2
        yield 'send', 'consumer', i * i
    yield 'send', 'consumer', None


def consumer():
    got = []
    while (message := (yield 'receive')) is not None:
        got.append((message, (yield 'time')))
    return got


def faulty():
    yield 'sleep', 1
    raise KeyError('oops')


def recovers():
    try:
        yield 'nonsense'
    except ValueError as error:
        yield 'sleep', 1
        return f'recovered from {error}'


s = Scheduler()
for name, generator in {'w1': worker(3, 2), 'w2': worker(2, 5), 'producer': producer(),
                        'consumer': consumer(), 'faulty': faulty(), 'recovers': recovers()}.items():
    s.spawn(name, generator)
for line in s.run():
    print(line)
