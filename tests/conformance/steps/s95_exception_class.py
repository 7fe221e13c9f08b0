class E(Exception): pass
try: raise E('x', 1)
except E as e: print(repr(e), e.args)
