# lru_cache against a model of recency, with random calls.
from functools import lru_cache

seed = 61


def rand(n):
    global seed
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return (seed >> 33) % n


for maxsize in (0, 1, 2, 5, 16, None):
    calls = 0

    @lru_cache(maxsize=maxsize)
    def f(a, b=0, *rest, **options):
        global calls
        calls += 1
        return (a, b, rest, tuple(sorted(options.items())))

    recent, hits, misses = [], 0, 0
    for step in range(1500):
        a, form = rand(9), rand(5)
        args, kwargs = ((a,), {}) if form < 2 else ((a, 1), {}) if form == 2 else ((a,),
                                                                                   {'b': 1}) if form == 3 else ((a, 1, 2), {'x': a % 2})
        key = (args, tuple(kwargs.items()))
        result = f(*args, **kwargs)
        assert result == (a, args[1] if len(args) > 1 else kwargs.get('b', 0), args[2:],
                          tuple((k, v) for k, v in kwargs.items() if k != 'b'))
        if key in recent:
            hits += 1
            recent.remove(key)
            recent.append(key)
        else:
            misses += 1
            if maxsize != 0:
                recent.append(key)
                if maxsize is not None and len(recent) > maxsize:
                    recent.pop(0)
        if step == 700:
            f.cache_clear()
            recent.clear()
            hits = misses = 0
    assert f.cache_info()[:] == (hits, misses, maxsize, len(recent)), (f.cache_info(), hits, misses)
    print(maxsize, f.cache_info(), calls)
