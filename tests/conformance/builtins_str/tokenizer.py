# A hand-written scanner and calculator over strings.
def tokens(source):
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == '.'):
                i += 1
            yield 'number', float(source[start:i]) if '.' in source[start:i] else int(source[start:i])
        elif c.isidentifier():
            start = i
            while i < len(source) and source[start:i + 1].isidentifier():
                i += 1
            yield 'name', source[start:i]
        elif source[i:i + 2] in ('**', '//', '==', '<='):
            yield 'op', source[i:i + 2]
            i += 2
        elif c in '+-*/()%=<':
            yield 'op', c
            i += 1
        else:
            raise SyntaxError(f'bad character {c!r} at {i}')
    yield 'end', None


class Calculator:
    def __init__(self):
        self.names = {}

    def run(self, source):
        self.tokens = list(tokens(source))
        self.i = 0
        if len(self.tokens) > 2 and self.tokens[0][0] == 'name' and self.tokens[1] == ('op', '='):
            self.i = 2
            self.names[self.tokens[0][1]] = value = self.sum()
        else:
            value = self.sum()
        if self.peek() != ('end', None):
            raise SyntaxError(f'unexpected {self.peek()[1]!r}')
        return value

    def peek(self):
        return self.tokens[self.i]

    def accept(self, *ops):
        kind, value = self.peek()
        if kind == 'op' and value in ops:
            self.i += 1
            return value

    def sum(self):
        value = self.product()
        while op := self.accept('+', '-'):
            value = value + self.product() if op == '+' else value - self.product()
        return value

    def product(self):
        value = self.power()
        while op := self.accept('*', '/', '//', '%'):
            right = self.power()
            value = {'*': lambda: value * right, '/': lambda: value / right, '//': lambda: value // right,
                     '%': lambda: value % right}[op]()
        return value

    def power(self):
        if self.accept('-'):
            return -self.power()
        value = self.atom()
        return value ** self.power() if self.accept('**') else value

    def atom(self):
        kind, value = self.peek()
        self.i += 1
        if kind == 'number':
            return value
        if kind == 'name':
            return self.names[value]
        if (kind, value) == ('op', '('):
            value = self.sum()
            if not self.accept(')'):
                raise SyntaxError('expected )')
            return value
        raise SyntaxError(f'unexpected {value!r}')


c = Calculator()
for source in ('1 + 2 * 3', '(1+2)*3', '-2 ** 2', '2 ** 3 ** 2', '7 // 2 + 7 % 2', 'x = 10', 'x * x - 1.5',
               'été = 3', 'été + x', '1 / 0', '1 +', '(1', '$', 'unknown', '', '2 3', '10 / 4 / 5', '1.2.3'):
    try:
        print(source, '->', c.run(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)
