class Trie:
    def __init__(self): self.children, self.end = {}, 0
    def add(self, word):
        node = self
        for c in word: node = node.children.setdefault(c, Trie())
        node.end += 1
    def __contains__(self, word): return bool((n := self._find(word)) and n.end)
    def _find(self, prefix):
        node = self
        for c in prefix:
            if (node := node.children.get(c)) is None: return None
        return node
    def complete(self, prefix):
        if node := self._find(prefix):
            if node.end: yield prefix
            for c in sorted(node.children): yield from self.complete(prefix + c)
    def __len__(self): return self.end + sum(map(len, self.children.values()))
t = Trie()
for w in 'car card care cat dog do done car'.split(): t.add(w)
print('car' in t, 'ca' in t, 'x' in t, len(t), list(t.complete('car')), list(t.complete('do')), list(t.complete('z')), list(t.complete('')))
