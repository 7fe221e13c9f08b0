s = ''
for i in range(20000): s += 'ab'
print(len(s), s[:6], s[-4:], s.count('ab'))
s = ''
for i in range(3000): s = s + chr(0x3b1 + i % 24)
print(len(s), s[23:26], s.count('α'))
s = ''
for i in range(3000): s = chr(97 + i % 26) + s
print(len(s), s[:5], s[-5:])
s, t = '', ''
for i in range(2000):
    s += 'x'
    t = s
    if i % 500 == 499: t += '|'
print(len(s), len(t), t[-2:])
hashes = set()
s = ''
for i in range(1000):
    s += 'h'
    hashes.add(s)
print(len(hashes), 'h' * 500 in hashes, 'h' * 1001 in hashes)
b = b''
for i in range(1000): b += bytes([i % 256])
print(len(b), b[:3], b[-1])
c = bytearray()
for i in range(1000): c += b'z'
d = c
d += b'!'
print(len(c), c is d)
l = []
for i in range(1000): l += [i]
t = ()
for i in range(300): t += (i,)
print(len(l), len(t), t[-1])
print(len(''.join(str(i) for i in range(5000))), len(','.join(['ab'] * 3000)))
import string
out = ''
for w in string.ascii_letters: out += f'{w}{ord(w)}'
print(out[:20], len(out))
s = 'seed'
for i in range(15): s += s[-2:] + s[:1]
print(s)
s = 'x' * 100000
n = 0
while s: s = s[:-1000]; n += 1
print(n)
