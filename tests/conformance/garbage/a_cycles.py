class Node:
    def __init__(self): self.me, self.others = self, []
nodes = []
for i in range(1000):
    n = Node()
    n.others.append(n)
    if i % 100 == 0: nodes.append(n)
print(len(nodes), all(n.me is n and n.others[0] is n for n in nodes))
l = []
for i in range(10000):
    x = [l[-1] if l else None]
    x.append(x)
    if i % 1000 == 0: l.append(x)
print(len(l), l[5][0] is l[4], l[5][1] is l[5])
