names = [f'a{i}' for i in range(300)]
exec(f'def f({", ".join(names)}): return [{", ".join(names)}]')
print(f(*range(300))[-3:], sum(f(**{n: i for i, n in enumerate(names)})))
print(sum(eval(f'f({", ".join(str(i) for i in range(300))})')))
print(sum(eval(f'f({", ".join(f"a{i}={i}" for i in reversed(range(300)))})')))
exec(f'def g(*, {", ".join(f"{n}={i}" for i, n in enumerate(names))}): return a0 + a299')
print(g(), g(a299=1000), g(**{'a0': 5}))
exec(f'def h({", ".join(f"{n}={i}" for i, n in enumerate(names))}, *rest, **kw): return a0, a299, rest, kw')
print(h(), h(*range(302)), h(7, z=1))
def v(*a, **k): return len(a), len(k)
print(v(*range(10000)), v(**{f'k{i}': i for i in range(1000)}), eval(f'v({"1, " * 500}{", ".join(f"k{i}=1" for i in range(300))})'))
for bad in ('f()', 'f(*range(301))', 'f(1, a0=2)'):
    try: eval(bad)
    except TypeError as e: print(bad, str(e)[:70])
