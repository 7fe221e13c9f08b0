class C: pass
class D:
    x = 5
    def m(self): pass
values = [5, None, 's', [1], C(), D().x, (1, 2), {}, 1.5, True, ..., print('side'), (lambda: 3)(), 2 ** 100, b'', range(3), (i for i in ''), D().m(), NotImplemented, {1}, 2j, slice(1), C.__name__, D.m.__code__, [].__iter__(), __import__('math')]
for v in values:
    try: v()
    except TypeError as e: print(e)
    try: v(1, *[2], k=3)
    except TypeError as e: pass
for t in ('D.x(1, 2)', 'print()()', '(lambda: 3)()()', 'C.__name__()', 'D().m()()', 'type(C())()()'):
    try: eval(t)
    except TypeError as e: print(t, '->', e)
print(callable(5), callable(print), callable(C), callable(C()), callable(D().m), callable(lambda: 0), callable(None))
