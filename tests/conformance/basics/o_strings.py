s = 'Hello'
print(s + ' ' + 'World', s * 2, len(s))
print(s[0], s[-1], s[1:3], s[::-1])
print(s.upper(), s.lower(), s.replace('l', 'L'))
print('a,b,c'.split(','), '-'.join(['x', 'y', 'z']))
print('ell' in s, s == 'Hello', s < 'World')
name = 'you'
print(f'hi {name}, {1 + 1}')
