# random: every distribution, with sequences from fixed seeds.
import random
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


def f(x):
    return float(f'{x:.12g}')


r = random.Random(123)
draws = {'uniform': (1, 10), 'triangular': (0, 1, 0.5), 'betavariate': (2, 3), 'expovariate': (1.5,),
         'gammavariate': (2, 3), 'gauss': (0, 1), 'normalvariate': (5, 2), 'lognormvariate': (0, 0.5),
         'vonmisesvariate': (1, 4), 'paretovariate': (3,), 'weibullvariate': (1, 1.5)}
for name, args in draws.items():
    print(name, [f(getattr(r, name)(*args)) for _ in range(5)])
print([r.binomialvariate(10, 0.3) for _ in range(10)], [r.binomialvariate(1000, 0.5) for _ in range(4)],
      r.binomialvariate(), r.binomialvariate(5, 0), r.binomialvariate(5, 1.0),
      r.binomialvariate(n=100, p=0.9))
print(f(r.uniform(5, 5)), f(r.uniform(10, -10)), f(r.triangular()), f(r.triangular(1, 1)),
      f(r.triangular(10, 20, 12)), f(r.expovariate()), f(r.gauss()), f(r.gauss(10)), f(r.normalvariate()),
      f(r.gammavariate(0.5, 1)), f(r.gammavariate(1.0, 2)), f(r.gauss(mu=1, sigma=0)),
      f(r.vonmisesvariate(0, 0)), f(r.betavariate(1, 1)), f(r.lognormvariate(0, 1)))
for name, args in [('gammavariate', (0, 1)), ('gammavariate', (-1, 1)), ('expovariate', (0,)),
                   ('gauss', ('a', 1)), ('uniform', (1,)), ('uniform', ('a', 1)),
                   ('binomialvariate', (-1, 0.5)), ('binomialvariate', (5, 2)),
                   ('binomialvariate', (5, -0.1)), ('betavariate', (1,)), ('paretovariate', (0,)),
                   ('triangular', ('a',)), ('weibullvariate', (1, 0))]:
    print(name, args, end=' ')
    show(getattr(r, name), *args)
random.seed(99)
print(f(random.gauss(0, 1)), f(random.gauss(0, 1)), f(random.random()), f(random.normalvariate(0, 1)),
      f(random.uniform(0, 1)))
a = random.Random(5)
a.gauss(0, 1)
state = a.getstate()
print(state[2] is not None, f(a.gauss(0, 1)), a.getstate()[2])
a.setstate(state)
print(f(a.gauss(0, 1)))
a.seed(5)
print(a.getstate()[2])
