def f(n): return f(n + 1)
try: f(0)
except RecursionError as e: print(e)
class A:
    def __getattr__(self, n): return getattr(self, n + 'x')
try: A().y
except RecursionError as e: print(e)
print('still alive')
