def f[](x): pass
