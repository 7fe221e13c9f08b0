value = 1
try:
    print(valu)
except NameError:
    vale
