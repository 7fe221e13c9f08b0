s = ''
for i in range(10): s += str(i)
print(s)
t = s
s += 'x'
t += 'y'
print(s, t)
u = s + t
s += '!'
print(u, s)
