print('\d', '\.', "\w+", '\
ok')
b = b'\d'
f = f'\d{1}\s'
'''
\q
'''
