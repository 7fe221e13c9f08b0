x = [1, 2, 3]
del x[0]
print(x)
del x
try: x
except NameError as e: print(e)
