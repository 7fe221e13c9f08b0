print(1 < 2, 2 < 1, 1 <= 1, 1 >= 2, 1 == 1.0, 1 != 2)
print('a' < 'b', 'abc' < 'abd', 'Z' < 'a', '' < 'a')
print([1, 2] < [1, 3], [1] < [1, 0], (1, 2) == (1, 2), [1] == (1,))
print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0, 3 > 2 > 1 > 0)
print(None is None, [] is [], 'x' in 'xyz', 'y' not in 'xyz', 1 not in [2])
a = 1
print(a == a is True, (1 == 1) is True, 1 in [1] == True)
print(float('nan') == float('nan'), float('inf') > 10 ** 400)
