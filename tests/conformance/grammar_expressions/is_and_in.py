a = [1]
print(a is a, a is [1], a is not [1], a == [1])
print(None is None, True is True, ... is Ellipsis, type(1) is int)
print(1 in [1, 2], 3 in (1, 2), 'b' in 'abc', '' in '', 'k' in {'k': 1}, 5 in range(0, 10, 5), b'a' in b'abc', 97 in b'abc')
nan = float('nan')
print(nan in [nan], nan == nan, [nan] == [nan], float('nan') in [nan], (nan,) == (nan,))
class C:
    def __contains__(self, x):
        print('contains', x, end=' ')
        return x
print(1 in C(), 0 in C(), [] not in C(), 'x' not in C())
class I:
    def __iter__(self):
        for i in range(5):
            print('it', i, end=' ')
            yield i
print(2 in I(), 9 not in I())
class G:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        print('get', i, end=' ')
        return i * 10
print(20 in G(), 7 in G())
class E:
    def __eq__(self, o): return True
    __hash__ = None
print(E() in [1], 1 in [E()], E() in [])
for bad in ("1 in 'a'", '1 in 2', '"a" in 5', "[] in {}", '256 in b""', 'None in None', '1 in int'):
    try: print(eval(bad))
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
class N: __contains__ = None
try: 1 in N()
except TypeError as e: print(e)
