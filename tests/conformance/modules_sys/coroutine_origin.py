import gc, sys, warnings

print(sys.get_coroutine_origin_tracking_depth())
for x in (-1, 'a', 1.5, None, 2**40):
    try: print(sys.set_coroutine_origin_tracking_depth(x))
    except Exception as e: print(type(e).__name__, e)
print(sys.set_coroutine_origin_tracking_depth(depth=1), sys.get_coroutine_origin_tracking_depth())
async def coro(): pass
c = coro()
print(c.cr_origin); c.close()
print(c.cr_origin)
def make(): return coro()
def make2(): return make()
for depth in (0, 1, 2, 3, 10, True):
    sys.set_coroutine_origin_tracking_depth(depth)
    c = make2()
    print(depth, c.cr_origin)
    c.close()
sys.set_coroutine_origin_tracking_depth(2)
warnings.simplefilter('always')
shown = []
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print(message, category)
make2()
gc.collect()
c = None
async def outer():
    c = make()
    print(c.cr_origin)
    await c
run(outer())
class X:
    def m(self): return [coro() for _ in range(2)]
for c in X().m(): print(c.cr_origin); c.close()
sys.set_coroutine_origin_tracking_depth(0)
