import operator as op, math
def tokenize(s): return s.replace('(', ' ( ').replace(')', ' ) ').split()
def read(tokens):
    t = tokens.pop(0)
    if t == '(':
        l = []
        while tokens[0] != ')': l.append(read(tokens))
        tokens.pop(0)
        return l
    if t == ')': raise SyntaxError('unexpected )')
    try: return int(t)
    except ValueError:
        try: return float(t)
        except ValueError: return t
class Env(dict):
    def __init__(self, names=(), values=(), outer=None): super().__init__(zip(names, values)); self.outer = outer
    def find(self, n): return self if n in self else self.outer.find(n) if self.outer else {}
class Procedure:
    def __init__(self, *a): self.params, self.body, self.env = a
    def __call__(self, *args): return evaluate(self.body, Env(self.params, args, self.env))
g = Env()
g.update({'+': op.add, '-': op.sub, '*': op.mul, '/': op.truediv, '<': op.lt, '=': op.eq, 'list': lambda *a: list(a), 'car': lambda l: l[0], 'cdr': lambda l: l[1:], 'cons': lambda a, l: [a] + l, 'null?': lambda l: l == [], 'map': lambda f, l: list(map(f, l)), 'pi': math.pi, 'begin': lambda *a: a[-1]})
def evaluate(x, env=g):
    while True:
        if isinstance(x, str): return env.find(x)[x]
        if not isinstance(x, list): return x
        match x:
            case ['quote', v]: return v
            case ['if', t, a, b]: x = a if evaluate(t, env) else b
            case ['define', name, v]: env[name] = evaluate(v, env); return None
            case ['set!', name, v]: env.find(name)[name] = evaluate(v, env); return None
            case ['lambda', params, body]: return Procedure(params, body, env)
            case [f, *args]:
                f, args = evaluate(f, env), [evaluate(a, env) for a in args]
                if not isinstance(f, Procedure): return f(*args)
                x, env = f.body, Env(f.params, args, f.env)
for line in ('(define square (lambda (x) (* x x)))', '(square 12)', '(define fact (lambda (n) (if (< n 2) 1 (* n (fact (- n 1))))))', '(fact 20)', '(map square (list 1 2 3))', '(define loop (lambda (n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))))', '(loop 3000 0)', '(define counter (lambda (n) (lambda () (begin (set! n (+ n 1)) n))))', '(define c (counter 10))', '(c)', '(c)', "(quote (a b (c 1.5)))", '(undefined 1)', '(car (list))', '(+ 1 (quote a))'):
    try:
        r = evaluate(read(tokenize(line)))
        if r is not None: print(line, '=>', r)
    except Exception as e: print(line, '!', type(e).__name__, e)
