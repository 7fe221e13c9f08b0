if True:
    if True:
	print(1)
