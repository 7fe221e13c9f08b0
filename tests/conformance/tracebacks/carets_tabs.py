def f():
	if True:
		return [1,	2][5]	+ 1
f()
