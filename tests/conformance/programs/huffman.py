import heapq
from collections import Counter
def codes(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    k = len(heap)
    while len(heap) > 1:
        (n1, _, a), (n2, _, b) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, k, (a, b)))
        k += 1
    out = {}
    def walk(t, prefix):
        if isinstance(t, tuple):
            for bit, sub in zip('01', t): walk(sub, prefix + bit)
        else: out[t] = prefix or '0'
    walk(heap[0][2], '')
    return out
def decode(bits, table):
    back, out, buf = {v: k for k, v in table.items()}, [], ''
    for b in bits:
        buf += b
        if buf in back: out.append(back[buf]); buf = ''
    return ''.join(out)
text = 'this is an example of a huffman tree'
table = codes(text)
bits = ''.join(table[c] for c in text)
print(len(bits), decode(bits, table) == text)
for c in sorted(table, key=lambda c: (len(table[c]), table[c])): print(repr(c), table[c])
