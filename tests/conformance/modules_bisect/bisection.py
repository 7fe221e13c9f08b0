# bisect: all functions with lo, hi and key.
import bisect
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

a = [1, 3, 3, 3, 5, 7]
for x in (0, 1, 2, 3, 4, 7, 9):
    print(x, bisect.bisect(a, x), bisect.bisect_left(a, x), bisect.bisect_right(a, x))
print(bisect.bisect_left(a, 3, 2), bisect.bisect_right(a, 3, 0, 3), bisect.bisect_left(a, 3, lo=2, hi=3),
      bisect.bisect(a, 3, hi=2), bisect.bisect([], 5), bisect.bisect_left('abcd', 'c'),
      bisect.bisect(range(0, 100, 10), 35), bisect.bisect((1.5, 2.5), 2), bisect.bisect(a, 100, 3, None))
words = ['fig', 'pear', 'apple', 'banana']
print(bisect.bisect_left(words, 4, key=len), bisect.bisect_right(words, 5, key=len),
      bisect.bisect([5, 3, 1], -3, key=lambda v: -v), bisect.bisect(words, 9, key=len),
      bisect.bisect_left(words, 4, 0, 2, key=len))
b = []
for x in (5, 1, 4, 1, 3):
    bisect.insort(b, x)
print(b)
c = [(1, 'a'), (3, 'b')]
bisect.insort_left(c, (2, 'x'), key=lambda t: t[0])
bisect.insort_right(c, (3, 'after'), key=lambda t: t[0])
bisect.insort_left(c, (3, 'before'), key=lambda t: t[0])
bisect.insort(c, (0, 'first'), 0, 1)
print(c, bisect.insort([1], 2), bisect.insort is bisect.insort_right, bisect.bisect is bisect.bisect_right)
show(bisect.bisect, a, 1, -1)
show(bisect.bisect_left, a, 'x')
show(bisect.bisect, 5, 1)
show(bisect.bisect, a)
show(bisect.bisect, {1: 2}, 1)
show(bisect.insort, (1, 2), 3)
show(bisect.insort, a, None)
show(bisect.bisect, a, 1, 0, 100)
show(bisect.bisect, a, 100, 0, 100)
show(bisect.bisect, a, 1, 'a')
show(bisect.bisect, a, 1, key=5)
show(bisect.insort, a, 1, -2)
show(bisect.bisect, [1, 2], 1, 0, 2, len)
show(bisect.bisect, [1, 2], 2, key=lambda v: 1 / 0)


class Seq:
    def __init__(self):
        self.data, self.log = [10, 20, 30], []

    def __len__(self):
        return 3

    def __getitem__(self, i):
        self.log.append(i)
        return self.data[i]

    def insert(self, i, x):
        self.log.append(('insert', i, x))


s = Seq()
print(bisect.bisect(s, 25), s.log, bisect.insort(s, 15), s.log)
grades = [(33, 'F'), (60, 'D'), (77, 'C'), (89, 'B')]
print([('FDCBA' + ' ')[bisect.bisect([60, 70, 80, 90], score)] for score in (33, 60, 77, 89, 90, 100)],
      bisect.bisect([33, 60, 77], 60))
total = 0
data = sorted((i * 7919) % 1009 for i in range(500))
for i in range(0, 1100, 3):
    total += bisect.bisect_left(data, i) * i - bisect.bisect_right(data, i)
print(total)
