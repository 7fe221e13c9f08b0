# Coroutines that nobody awaited.
import gc, warnings
async def forgotten(): pass
class A:
    async def method(self):
        await forgotten()
def drop(make):
    c = make()
    knot = [c]
    knot.append(knot)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    drop(forgotten)
    gc.collect()
    drop(A().method)
    gc.collect()
    c = forgotten()
    c.close()
    del c
    gc.collect()
    c = forgotten()
    try: c.send(None)
    except StopIteration: pass
    del c
    gc.collect()
    async def run():
        await forgotten()
    try: run().send(None)
    except StopIteration: pass
    gc.collect()
print([(w.category.__name__, str(w.message), w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    drop(forgotten)
    gc.collect()
import sys
sys.unraisablehook = lambda u: print('hook', u.exc_type, u.exc_value, u.err_msg.partition(' at ')[0])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    drop(forgotten)
    gc.collect()
