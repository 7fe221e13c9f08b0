def f(): return [[1, 2] [3, 4], (1,) ['a'], 'ab' ['c'], 5 [0], None [0]]
print('defined')
