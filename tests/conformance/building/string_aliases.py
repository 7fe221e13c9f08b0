s = 'base'
copies = []
for i in range(5):
    s += str(i)
    copies.append(s)
print(copies, s)
a = b = c = 'shared'
a += '-a'
b += '-b'
c += '-c'
print(a, b, c)
a2 = a
a += '1'
a2 += '2'
a3 = a2
a2 += '3'
print(a, a2, a3)
def grow(x):
    x += '+local'
    return x
s = 'arg'
r = grow(s)
print(s, r, grow(r), r)
s = 'x'
s += s
s += s
print(s)
s = s + s[1:] + s
print(s)
t = s[:3]
s += 'tail'
t += 'head'
print(s, t, s[:3])
s = ''
parts = []
for ch in 'hello':
    s += ch
    parts.append(s * 2)
    s2 = s
    s2 += '?'
    parts.append(s2)
print(parts, s)
class O: text = ''
o = O()
keep = []
for i in range(4):
    o.text += chr(97 + i)
    keep.append(o.text)
print(keep, O.text)
d = {'k': ''}
l = ['']
for i in range(4):
    d['k'] += 'd'
    l[0] += 'l'
    l.append(l[0])
print(d, l)
s = 'a'
s += 'é'
t = s
s += '😀'
t += 'ü'
u = s
s += 'z'
print(s, t, u, len(s), len(t), len(u), s[2], t[1], u == s[:3])
x = y = 'k' * 10
x += 'v'
print(x > y, y in x, hash(y) == hash('k' * 10), {y: 1}['kkkkkkkkkk'], x == 'kkkkkkkkkkv')
def gen():
    s = ''
    while True:
        s += (yield s) or ''
g = gen(); next(g)
seen = [g.send(c) for c in 'abc']
print(seen, g.send('d'), seen)
s = 'abc'
f = lambda: s
s += 'def'
print(f())
