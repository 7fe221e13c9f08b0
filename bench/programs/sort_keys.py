# Sorting: lambda keys, tuples, attributes, strings, reverse, stability.
class Record:
    def __init__(self, number, name, score):
        self.number = number
        self.name = name
        self.score = score


def records(n):
    seed = 7
    out = []
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(Record(i, 'name%05d' % (seed // 65536 % 5000), seed // 1024 % 1000))
    return out


items = records(130000)
by_score = sorted(items, key=lambda r: r.score)
by_name = sorted(items, key=lambda r: r.name)
by_both = sorted(items, key=lambda r: (-r.score, r.name))
plain = sorted([r.score * 1000 + r.number % 1000 for r in items], reverse=True)
words = sorted([r.name for r in items])
words.sort(key=lambda w: w[::-1])
numbers = [r.number * 7919 % 130003 for r in items]
numbers.sort()
numbers.sort(key=lambda n: n % 100)
checksum = 0
for i in range(0, 130000, 97):
    checksum = (checksum * 31 + by_score[i].number + by_name[i].number * 3 + by_both[i].number * 7 + plain[i] + numbers[i] + len(words[i])) % 1000000007
print(checksum, by_both[0].number, by_name[-1].number, plain[0], words[0], numbers[-1])
