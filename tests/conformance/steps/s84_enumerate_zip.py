for i, c in enumerate('ab'): print(i, c)
print(list(zip([1, 2], 'xy')))
