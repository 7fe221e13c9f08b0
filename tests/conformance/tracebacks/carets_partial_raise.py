x = 1
if x: raise ValueError('same line')
