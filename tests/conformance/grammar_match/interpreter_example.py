def evaluate(e, env):
    match e:
        case int() | float(): return e
        case str(name):
            if name in env: return env[name]
            raise NameError(name)
        case ['+', a, b]: return evaluate(a, env) + evaluate(b, env)
        case ['*', *factors]:
            r = 1
            for f in factors: r *= evaluate(f, env)
            return r
        case ['let', [[str(n), value], *rest], body]:
            return evaluate(['let', rest, body], env | {n: evaluate(value, env)})
        case ['let', [], body]: return evaluate(body, env)
        case ['if', c, t, f]: return evaluate(t if evaluate(c, env) else f, env)
        case ['lambda', [*params], body]: return lambda *args: evaluate(body, env | dict(zip(params, args)))
        case [f, *args]: return evaluate(f, env)(*[evaluate(a, env) for a in args])
        case _: raise SyntaxError(f'bad: {e!r}')
print(evaluate(['+', 1, ['*', 2, 3, 4]], {}))
print(evaluate(['let', [['x', 5], ['y', ['+', 'x', 1]]], ['*', 'x', 'y']], {}))
print(evaluate([['lambda', ['a', 'b'], ['+', 'a', 'b']], 3, 4], {}))
print(evaluate(['let', [['f', ['lambda', ['n'], ['if', 'n', ['*', 'n', 10], -1]]]], ['+', ['f', 2], ['f', 0]]], {}))
for bad in ('zz', None, ['+', 1], {}):
    try: print(evaluate(bad, {}))
    except Exception as e: print(type(e).__name__, e)
