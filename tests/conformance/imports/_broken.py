print('broken starts')
x = 1
raise ValueError('while importing')
