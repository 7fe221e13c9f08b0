# Sorting and comparing long texts that begin alike.
import random

random.seed(5)
for beginning in 'a' * 5000, '\u0100' * 3000, '\U00010400' * 2000:
    texts = [beginning + str(i) for i in range(60)]
    random.shuffle(texts)
    texts.sort()
    print([text[len(beginning):] for text in texts])
    texts.sort(reverse=True)
    print([text[len(beginning):] for text in texts][:20])
    pairs = sorted([(beginning + str(i % 7), i) for i in range(60)], reverse=True)
    print([(text[len(beginning):], i) for text, i in pairs][:20])
    print([text[len(beginning):] for text in sorted(texts, key=lambda text: text[::-1])][:20])
    other = beginning[:-1] + 'z'
    print(beginning < other, beginning > other, beginning == other, beginning + '\u0200' > beginning + '\u0100', min(beginning, other) is other)
    print('x' * 3000 + beginning > 'x' * 3000, 'x' * 3000 + beginning < 'x' * 3000 + 'y', ('x' * 999 + beginning) == ('x' * 999 + other))
print([x[-2:] for x in sorted([b'a' * 5000 + b'%d' % i for i in range(40)])])
mixed = ['a' * 2000 + str(i) for i in range(30)] + [5]
try:
    mixed.sort()
except TypeError as error:
    print(error, len(mixed))


class Text(str):
    def __lt__(self, other):
        return str.__gt__(self, other)


print([text[2000:] for text in sorted([Text('a' * 2000 + str(i)) for i in range(20)])])
print([text[2000:] for text in sorted(['a' * 2000 + str(i) for i in range(10)] + [Text('a' * 2000 + str(i)) for i in range(10, 12)])])
for items in [(i * 7919 % 10007, i) for i in range(8193)], [str(i * 7919 % 10007) for i in range(8193)], [i * 7919 % 10007 for i in range(8193)]:
    print(sorted(items)[:3], sorted(items, reverse=True)[:3], sorted(items, key=str)[:3])
