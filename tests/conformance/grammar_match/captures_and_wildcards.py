match 5:
    case x: print('captured', x)
match [1, 2]:
    case _: print('wildcard')
match 'v':
    case y if y == 'w': print('no')
    case y: print(y)
match 1, 2:
    case a, b: print(a, b)
match (1, 2), 3:
    case (a, b), c: print(a, b, c)
def f(v):
    match v:
        case [x, y] if x == y: return 'pair of ' + str(x)
        case [x, y]: return x, y
        case [x]: return x
    return 'none'
print(f([1, 1]), f((1, 2)), f([9]), f([]), f(3))
x = 'old'
match [1, 2, 3]:
    case [x, 5, _]: print('no')
    case [_, _, _]: print('x may be bound:', x in ('old', 1))
match 7:
    case (z): print(z)
match [4]:
    case [(w)]: print(w)
match 0:
    case _ if (q := 10) > 5: print(q)
def scope():
    match 'local':
        case name: pass
    return name, locals()
print(scope())
