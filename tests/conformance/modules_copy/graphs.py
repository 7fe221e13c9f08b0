# Deep copies of graphs, trees with parents, shared parts, classes with hooks.
import copy


class Node:
    count = 0

    def __init__(self, name, parent=None):
        self.name, self.parent, self.children = name, parent, []
        Node.count += 1
        if parent:
            parent.children.append(self)

    def __repr__(self):
        return f'{self.name}{self.children or ""}'


root = Node('root')
a, b = Node('a', root), Node('b', root)
c = Node('c', a)
clone = copy.deepcopy(root)
print(clone, clone.children[0].parent is clone, clone.children[0].children[0].parent.parent is clone,
      clone.children[0] is a, Node.count)
sub = copy.deepcopy(a)
print(sub, sub.parent, sub.parent is root, sub.parent.children[0] is sub)
shallow = copy.copy(root)
shallow.children.append('shared')
shallow.name = 'shallow'
print(root.children[-1], root.name, shallow.children is root.children)


class Cache:
    def __init__(self):
        self.data, self.handle = {'k': [1]}, object()

    def __deepcopy__(self, memo):
        new = Cache.__new__(Cache)
        memo[id(self)] = new
        new.data = copy.deepcopy(self.data, memo)
        new.handle = self.handle
        return new


class Versioned:
    def __init__(self, items):
        self.items, self.version = items, 1

    def __copy__(self):
        new = type(self)(self.items)
        new.version = self.version + 1
        return new


cache = Cache()
pair = [cache, cache, cache.data]
copied = copy.deepcopy(pair)
print(copied[0] is copied[1], copied[2] is copied[0].data, copied[0].data is cache.data,
      copied[0].handle is cache.handle)
v = Versioned([1])
w = copy.copy(copy.copy(v))
print(w.version, w.items is v.items, copy.deepcopy(w).version, copy.deepcopy(w).items is w.items)
matrix = [[0] * 2] * 2
deep = copy.deepcopy(matrix)
deep[0][0] = 1
print(deep, deep[0] is deep[1], matrix, copy.deepcopy([[0] * 2 for _ in range(2)]))
d = {'list': [1, 2], 'tuple': ([3],), 'set': {4}, 'dict': {'n': {'m': []}}, 'function': len, 'class': Node}
e = copy.deepcopy(d)
e['list'].append(9)
e['tuple'][0].append(9)
e['dict']['n']['m'].append(9)
print(d, e['list'], e['tuple'], e['dict'], e['function'] is len, e['class'] is Node,
      copy.copy(d)['list'] is d['list'])
x, y = [], []
x.append(y)
y.append(x)
p = copy.deepcopy(x)
print(p[0][0] is p, p[0] is not y, copy.deepcopy({1: x})[1][0][0][0] is not y)
t = (1, [2])
t[1].append(t)
u = copy.deepcopy(t)
print(u[1][1] is u, u is t, copy.deepcopy((1, (2, 'a'))) is not None, copy.copy(t) is t)


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


class Raises:
    def __deepcopy__(self, memo):
        raise RuntimeError('cannot copy')


print(copy.deepcopy(WithMeta) is WithMeta, type(copy.deepcopy(WithMeta())) is WithMeta)
try:
    copy.deepcopy([1, {'x': Raises()}])
except RuntimeError as error:
    print(error)
chain = None
for i in range(200):
    chain = [i, chain]
print(copy.deepcopy(chain) == chain)
