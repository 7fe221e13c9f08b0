x = 1
if x is None or x is not True: print('fine')
print(r'\d', '\\d', b'\\d')
assert (x, 'fine')[0]
