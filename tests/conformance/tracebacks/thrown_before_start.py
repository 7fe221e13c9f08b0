# Something is thrown into a generator that has not begun: the entry shows its def.
import sys
def gen(a,
        b=1):
    "doc"
    yield 1
@property
def p(self): pass
def deco(f): return f
@deco
def gen2():
    yield 2
async def co():
    pass
for g in (gen(1), gen2(), (x for x in [1]), co()):
    try: g.throw(ValueError('thrown'))
    except ValueError as e:
        t=e.__traceback__.tb_next
        print(t.tb_lineno, t.tb_lasti if 0 else '', t.tb_frame.f_lineno, t.tb_frame.f_code.co_name)
        sys.excepthook(type(e),e,e.__traceback__)
g=gen(1); print(g.gi_frame.f_lineno, g.gi_running, g.gi_suspended); next(g); print(g.gi_frame.f_lineno)
g=gen2(); print(g.gi_frame.f_lineno); print((x for x in [1]).gi_frame.f_lineno); c=co(); print(c.cr_frame.f_lineno); c.close()
