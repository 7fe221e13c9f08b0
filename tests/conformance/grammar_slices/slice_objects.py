class S:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
s = S()
print(s[1:2], s[:], s[::], s[1:2:3], s[:2], s['a':'b'], s[1:2, 3], s[..., 1:], s[::2, ::-1], s[()], s[1:2,])
s[1:2] = 'v'
s[1, 2:3] = 'w'
del s[:]
del s[1:2, ...], s[0]
class P:
    def __getitem__(self, k): return [k]
    def __setitem__(self, k, v): print('set', k, v)
p = P()
p[:] += [1]
p[1:2, ...] *= 2
p[p[0][0]:p[5][0]] += ['x']
