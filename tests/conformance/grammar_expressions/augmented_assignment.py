x = 10
x += 5; print(x)
x -= 3; print(x)
x *= 2; print(x)
x //= 5; print(x)
x **= 3; print(x)
x %= 50; print(x)
x <<= 4; print(x)
x >>= 2; print(x)
x |= 7; print(x)
x &= 0b1010; print(x)
x ^= 0xff; print(x)
x /= 4; print(x)
a = [1]
b = a
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
a *= 2
print(a)
a += 'xy'
print(a)
a += (i for i in range(2))
print(a)
s = 'a'; s += 'b'; s *= 3; print(s)
t = (1,); u = t; t += (2,); print(t, u)
d = {'k': [1]}
d['k'] += [2]
d['n'] = 0
d['n'] += 1
d |= {'m': 5}
print(d)
class O: v = 1
o = O()
o.v += 1
print(o.v, O.v, o.__dict__)
m = [[1, 2], [3, 4]]
m[1][0] += 10
m[0] += [5]
print(m)
st = {1, 2, 3}; st &= {2, 3, 4}; st -= {3}; st |= {9}; st ^= {9, 10}; print(sorted(st))
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
try:
    undefined += 1
except NameError as e:
    print(e)
s = '%s-%s'; s %= (1, 2); print(s)
