import sys
print(sys.getrecursionlimit())
def depth(n=1):
    try: return depth(n + 1)
    except RecursionError: return n
def count(n):
    return 0 if n == 0 else 1 + count(n - 1)
print(count(900))
for limit in (100, 200, 500):
    sys.setrecursionlimit(limit)
    d = depth()
    print(limit, d)
sys.setrecursionlimit(1000)
for bad in (0, -5, 'x', 1.5, 10 ** 30):
    try: sys.setrecursionlimit(bad)
    except (ValueError, TypeError, OverflowError, RecursionError) as e: print(type(e).__name__, e)
def at_depth(n, f): return f() if n == 0 else at_depth(n - 1, f)
def lower():
    try: sys.setrecursionlimit(20)
    except RecursionError as e: return str(e)
print(at_depth(50, lower))
sys.setrecursionlimit(1000)
sys.setrecursionlimit(1000)
try: count(2500)
except RecursionError as e: print(e)
caught = 0
def deep():
    global caught
    try: deep()
    except RecursionError:
        caught += 1
        raise
try: deep()
except RecursionError: print('unwound', caught > 900)
def handler_recurses():
    try: handler_recurses()
    finally: pass
for _ in range(3):
    try: handler_recurses()
    except RecursionError as e: print(e)
def mutual_a(n): return mutual_b(n + 1)
def mutual_b(n): return mutual_a(n + 1)
try: mutual_a(0)
except RecursionError as e: print(e)
