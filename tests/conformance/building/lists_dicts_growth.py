l = []
for i in range(10000): l.append(i)
for i in range(5000): l.pop()
print(len(l), l[-1])
for i in range(1000): l.insert(0, -i)
print(l[:3], len(l))
while len(l) > 10: del l[len(l) // 2]
print(l)
d = {}
for i in range(5000): d[i] = i
for i in range(0, 5000, 2): del d[i]
print(len(d), list(d)[:3], d[4999])
for i in range(0, 5000, 2): d[i] = 'again'
print(len(d), list(d)[:2], list(d)[-2:])
d = {str(i): i for i in range(2000)}
for k in list(d):
    if int(k) % 3: del d[k]
print(len(d), list(d)[:4], '4' in d, d['999'])
for _ in range(2000): d['x'] = 1; del d['x']
print(len(d), 'x' in d)
s = set()
for i in range(3000): s.add(i % 500)
for i in range(250): s.discard(i)
print(len(s), min(s), max(s), 249 in s)
m = [[0] * 50 for _ in range(50)]
for i in range(50):
    for j in range(50): m[i][j] = i ^ j
print(sum(map(sum, m)), m[49][1])
nested = {}
for i in range(100): nested.setdefault(i % 7, {}).setdefault(i % 3, []).append(i)
print(len(nested), nested[3][1], sum(len(v) for x in nested.values() for v in x.values()))
q = []
for i in range(100): q = [i, q] if i % 10 else [i]
print(str(q)[:40])
l = [[]] * 3
l[0].append(1)
print(l)
l = [[] for _ in range(3)]
l[0].append(1)
print(l)
a = [1, 2, 3] * 1000
a[::2] = [0] * 1500
print(sum(a), a[:4], len(a))
a[1000:2000] = []
print(len(a)); a[500:500] = range(10); print(a[498:512])
