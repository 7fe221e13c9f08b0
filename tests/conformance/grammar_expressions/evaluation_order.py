log = []
def v(x):
    log.append(x)
    return x
def show(*args, **kwargs):
    print(log, args, kwargs)
    log.clear()

show(v(1) + v(2) * v(3))
show(v(2) ** v(3) ** v(1))
show(v(1), *[v(2), v(3)], v(4), a=v(5), **{'b': v(6)}, c=v(7))
show({v('a'): v('b'), v('c'): v('d')})
show([v(1), v(2)][v(0)])
show(v(1) if v(0) else v(2))
show(v(1) < v(5) < v(2) < v(9))
d = {}
d[v('key')] = v('value')
show(d)
class O: pass
o = O()
def get(x):
    log.append('get ' + x)
    return o
get('left').a = v('right')
show()
get('t1').a, get('t2').b = v('r1'), v('r2')
show(o.a, o.b)
a = [0, 0, 0]
a[v(1)] += v(10)
show(a)
def f(): log.append('f'); return lambda *a: a
show(f()(v(1), v(2)))
show([v(x) for x in (v(1), v(2))], v(3))
show((v(1), v(2))[v(0):v(1)])
i, a[i] = 2, 'x'
show(i, a)
show(f'{v(1)} {v(2):{v(3)}}')
show(v(1) is v(1), v(1) not in [v(2)])
def g(a=v('default a'), *, b=v('default b')) -> None: pass
show()
@(lambda f: (log.append('apply 1'), f)[1])
@(lambda f: (log.append('apply 2'), f)[1])
def h(a=v('default')): pass
show()
