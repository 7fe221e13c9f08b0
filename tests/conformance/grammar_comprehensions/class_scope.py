n = 'global'
class A:
    n = 3
    first = [n for _ in range(2)]
    source = [i for i in range(n)]
    second = list(n for _ in range(1))
    third = [[n for _ in range(1)] for n in range(n)]
    lam = lambda: n
    def method(self): return n
    fourth = {n: n for n in range(n)}
print(A.first, A.source, A.second, A.third, A.lam(), A().method(), A.fourth, A.n)
class B:
    items = [1, 2, 3]
    try:
        bad = [i for i in range(2) if items]
    except NameError as e:
        print(e)
    good = [i for i in items]
    try:
        nested = [(i, j) for i in items for j in items]
    except NameError as e:
        print(e)
    print([v for v in locals() if not v.startswith('_')])
print(B.good, hasattr(B, 'i'))
