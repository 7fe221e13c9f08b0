class Tree:
    def __init__(self): self.root = None
    def insert(self, key, value=None):
        node, parent = self.root, None
        while node:
            parent = node
            if key == node['key']: node['value'] = value; return
            node = node['left' if key < node['key'] else 'right']
        new = {'key': key, 'value': value, 'left': None, 'right': None}
        if parent is None: self.root = new
        else: parent['left' if key < parent['key'] else 'right'] = new
    def __setitem__(self, k, v): self.insert(k, v)
    def __getitem__(self, k):
        node = self.root
        while node:
            if k == node['key']: return node['value']
            node = node['left' if k < node['key'] else 'right']
        raise KeyError(k)
    def walk(self, order='in'):
        def visit(n):
            if n:
                if order == 'pre': yield n['key']
                yield from visit(n['left'])
                if order == 'in': yield n['key']
                yield from visit(n['right'])
                if order == 'post': yield n['key']
        return visit(self.root)
    def __iter__(self): return self.walk()
    def depth(self):
        def d(n): return 0 if n is None else 1 + max(d(n['left']), d(n['right']))
        return d(self.root)
    def levels(self):
        level = [self.root] if self.root else []
        while level:
            yield [n['key'] for n in level]
            level = [c for n in level for c in (n['left'], n['right']) if c]
t = Tree()
for k in [50, 30, 70, 20, 40, 60, 80, 35, 45, 65]: t[k] = str(k)
print(list(t), list(t.walk('pre')), list(t.walk('post')), sep='\n')
print(t.depth(), list(t.levels()), t[35])
t[35] = 'changed'
print(t[35])
try: t[99]
except KeyError as e: print('missing', e)
