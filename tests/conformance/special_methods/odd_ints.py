# A class derived from int whose methods all say something else: what takes a C integer takes the int that it is.
import collections, functools, heapq, itertools, json, math, operator, random


class Odd(int):
    def lie(self, *args): return 99
    __int__ = __index__ = __trunc__ = __neg__ = __pos__ = __abs__ = __round__ = __hash__ = lie
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __floordiv__ = __mod__ = lie
    def __lt__(self, other): return True
    def __gt__(self, other): return True
    def __le__(self, other): return False
    def __ge__(self, other): return False
    def __eq__(self, other): return False
    def __bool__(self): return False
    def __float__(self): return 0.5
    def __str__(self): return "odd"
    __repr__ = __str__
    def __format__(self, spec): return "formatted"


n = Odd(3)
tests = {
    "range": lambda: range(n), "range2": lambda: range(n, 10, n), "slice": lambda: slice(n, None, n).indices(n),
    "getitem": lambda: [1, 2, 3, 4][n], "slice getitem": lambda: "abcdef"[n:], "del": lambda: [0, 1, 2, 3].pop(n), "insert": lambda: (l := [1, 2, 3, 4], l.insert(n, "x"))[0],
    "repeat list": lambda: [0].__mul__(n), "repeat str": lambda: "x".__mul__(n), "bytes": lambda: bytes(n), "bytearray": lambda: bytearray(n),
    "chr": lambda: chr(n), "hex": lambda: hex(n), "bin": lambda: bin(n), "oct": lambda: oct(n), "round": lambda: round(1.23456, n), "round int": lambda: round(12345, Odd(-2)),
    "pow": lambda: pow(2, 5, n), "divmod": lambda: divmod(10, n), "shift": lambda: 1 << n, "to_bytes": lambda: (5).to_bytes(n, "big"), "index": lambda: operator.index(n),
    "zfill": lambda: "7".zfill(n), "center": lambda: "7".center(n, "-"), "split": lambda: "a b c d e".split(" ", n), "replace": lambda: "aaaaa".replace("a", "b", n),
    "find": lambda: "abcabc".find("a", n), "startswith": lambda: "abcabc".startswith("a", n), "expandtabs": lambda: "\t|".expandtabs(n), "enumerate": lambda: list(enumerate("ab", n)),
    "count": lambda: list(itertools.islice(itertools.count(n), 3)), "islice": lambda: list(itertools.islice(range(10), n)), "repeat": lambda: list(itertools.repeat(1, n)),
    "combinations": lambda: list(itertools.combinations("abcd", n)), "product": lambda: len(list(itertools.product("ab", repeat=n))), "batched": lambda: list(itertools.batched("abcdefg", n)),
    "deque": lambda: collections.deque("abcde", n), "rotate": lambda: (d := collections.deque("abcde"), d.rotate(n))[0], "nsmallest": lambda: heapq.nsmallest(n, [5, 4, 3, 2, 1]),
    "counter": lambda: collections.Counter("aabbc").most_common(n), "factorial": lambda: math.factorial(n), "comb": lambda: math.comb(5, n), "perm": lambda: math.perm(5, n), "gcd": lambda: math.gcd(n, 6),
    "lcm": lambda: math.lcm(n, 4), "isqrt": lambda: math.isqrt(n), "ldexp": lambda: math.ldexp(1.0, n), "sqrt": lambda: math.sqrt(n), "fsum": lambda: math.fsum([n, n]), "prod": lambda: math.prod([n, 2]),
    "sumprod": lambda: math.sumprod([n, 2], [2, n]), "sum": lambda: sum([1, n]), "sum2": lambda: sum([n, 1]), "sum3": lambda: sum([1.5, n]), "max": lambda: max(1, n), "min": lambda: min(1, n), "sorted": lambda: sorted([5, n, 1]),
    "float": lambda: float(n), "int": lambda: int(n), "complex": lambda: complex(n), "bool": lambda: bool(n), "str": lambda: str(n), "json": lambda: json.dumps([n, {n: n}]), "indent": lambda: json.dumps([1], indent=n),
    "percent d": lambda: "%d %i %x %c %s %r %5.1f" % (n, n, n, n, n, n, n), "percent width": lambda: "%*d" % (n, 5), "format": lambda: f"{n} {n!r} {n:5}", "format nested": lambda: f"{5:{int.__repr__(n)}}", "format d": lambda: int.__format__(n, "05d"),
    "format f": lambda: int.__format__(n, ".2f"), "getrandbits": lambda: random.Random(n).getrandbits(n) < 8, "seed": lambda: random.Random(n).random() == random.Random(3).random(), "lru": lambda: functools.lru_cache(maxsize=n)(len).cache_info(),
    "bit_length": lambda: n.bit_length(), "ratio": lambda: n.as_integer_ratio(), "real": lambda: n.real, "hash": lambda: hash(n), "dict": lambda: {3: "x"}.get(n), "in": lambda: n in [3], "count list": lambda: [3, n].count(3), "eq": lambda: [n] == [3],
    "compare": lambda: (n < 1, 1 < n, [n] < [1], (1,) < (n,)), "bytes item": lambda: bytes([n, n]), "bytes in": lambda: n in b"\x03", "bytes find": lambda: b"a\x03".find(n), "memoryview": lambda: memoryview(b"abcd")[n], "chained": lambda: 1 < n < 2,
    "range in": lambda: n in range(5), "range index": lambda: range(5)[n], "range count": lambda: range(5).count(n), "tuple": lambda: (1, 2, 3, 4)[n], "unpack": lambda: [*range(n)], "not": lambda: not n, "cond": lambda: 1 if n else 0, "neg": lambda: -n, "add": lambda: n + 1,
    "radd": lambda: 1 + n, "iadd": lambda: operator.iadd(1, n), "mul str": lambda: "ab" * n, "mul list": lambda: n * [1], "fromkeys": lambda: dict.fromkeys([n]), "isclose": lambda: math.isclose(n, 3), "fmod": lambda: math.fmod(n, 2), "pow f": lambda: 2.0 ** n, "float add": lambda: 1.5 + n,
    "fraction": lambda: (2.5).__mul__(n), "complex add": lambda: 1j + n, "int add": lambda: (1).__add__(n), "int lt": lambda: (1).__lt__(n), "int eq": lambda: (3).__eq__(n), "float eq": lambda: (3.0).__eq__(n), "int pow": lambda: (2).__pow__(n), "int divmod": lambda: (10).__divmod__(n), "accumulate": lambda: list(itertools.accumulate([1, n, 2])),
    "setrecursion": lambda: "abc".ljust(n, "."), "int base": lambda: int("11", n), "from_bytes": lambda: int.from_bytes([n, n]), "chr join": lambda: bytes([65]) * n, "rsplit": lambda: "a.b.c.d.e".rsplit(".", n), "random.choices": lambda: len(random.Random(1).choices("ab", k=n)), "sample": lambda: len(random.Random(1).sample(range(9), n)),
    "randrange": lambda: random.Random(1).randrange(n) in (0, 1, 2), "heappush": lambda: heapq.merge([1], [2], key=None) and heapq.nlargest(n, "abcd"), "zip": lambda: list(zip("abc", itertools.count(n))), "tee": lambda: len(itertools.tee("ab", n)), "pairs": lambda: list(itertools.permutations("abc", n))[:1],
    "slice assign": lambda: (l := [1, 2, 3, 4, 5], operator.setitem(l, slice(n, None), "x"))[0], "setitem": lambda: (l := [1, 2, 3, 4], operator.setitem(l, n, "x"))[0], "delitem": lambda: (l := [1, 2, 3, 4], operator.delitem(l, n))[0], "list index": lambda: [3, 4, 3].index(3, n - 99 if False else 0), "str index": lambda: "abca".index("a", n),
    "length": lambda: len(type("L", (), {"__len__": lambda self: n})()), "length_hint": lambda: operator.length_hint(type("L", (), {"__length_hint__": lambda self: n})()), "hash given": lambda: hash(type("H", (), {"__hash__": lambda self: n})()), "index given": lambda: [1, 2, 3, 4][type("I", (), {"__index__": lambda self: 2})()],
}
for name, test in tests.items():
    try:
        result = test()
        print(name, type(result).__name__, int.__repr__(result) if isinstance(result, Odd) else result)
    except Exception as error:
        print(name, type(error).__name__, error)
