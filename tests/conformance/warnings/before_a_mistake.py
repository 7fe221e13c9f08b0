pattern = "\d+"
if 1is 2: pass
def after(a, a): return b'\q'
"\w"
