class Bomb:
    def __init__(self, action): self.action = action
    def __eq__(self, o):
        self.action()
        return False
l = [1, 2, 3]
print(Bomb(l.clear) in [0], l)
l = [1, 2, 3]
a = [3, 1, 2]
a.sort(key=lambda x: -x)
print(a)
for x in a[:]: a.remove(x)
print(a)
d = {1: 'a', 2: 'b'}
for k in list(d): del d[k]
print(d)
