import operator
class Lexer:
    def __init__(self, text): self.tokens, self.i = list(self.scan(text)), 0
    @staticmethod
    def scan(text):
        i = 0
        while i < len(text):
            c = text[i]
            if c.isspace(): i += 1; continue
            if c.isdigit() or c == '.':
                j = i
                while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
                yield float(text[i:j]) if '.' in text[i:j] else int(text[i:j])
                i = j
            elif c in '+-*/()^%': yield c; i += 1
            else: raise SyntaxError(f'unexpected {c!r} at {i}')
        yield None
    def peek(self): return self.tokens[self.i]
    def next(self): self.i += 1; return self.tokens[self.i - 1]
OPS = {'+': (1, operator.add), '-': (1, operator.sub), '*': (2, operator.mul), '/': (2, operator.truediv), '%': (2, operator.mod), '^': (3, operator.pow)}
def parse(lexer, level=1):
    left = atom(lexer)
    while (op := lexer.peek()) in OPS and OPS[op][0] >= level:
        lexer.next()
        precedence, f = OPS[op]
        left = f(left, parse(lexer, precedence + (op != '^')))
    return left
def atom(lexer):
    match lexer.next():
        case int() | float() as n: return n
        case '-': return -parse(lexer, 3)
        case '(':
            v = parse(lexer)
            if lexer.next() != ')': raise SyntaxError('expected )')
            return v
        case t: raise SyntaxError(f'unexpected {t!r}')
def evaluate(text):
    lexer = Lexer(text)
    v = parse(lexer)
    if lexer.peek() is not None: raise SyntaxError(f'trailing {lexer.peek()!r}')
    return v
for t in ('1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-2 ^ 2', '10 / 4 - 1', '7 % 4 * 2', '1.5 * (2 + 3.5)', '((((7))))', '1 +', '(1', '2 $ 3', '1 2', '1 / 0', ''):
    try: print(f'{t:18} = {evaluate(t)}')
    except (SyntaxError, ZeroDivisionError) as e: print(f'{t:18} ! {type(e).__name__}: {e}')
