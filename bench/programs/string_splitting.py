# String splitting: split, strip, partition, join, int and back.
def make(n):
    lines = []
    for i in range(n):
        lines.append('%d, name%d ,  %d.%02d;tag=%s' % (i, i * 7 % 1000, i % 97, i % 100, 'xyz'[i % 3]))
    return '\n'.join(lines)


def parse(text):
    total = 0
    tags = {}
    for line in text.split('\n'):
        fields = line.split(',')
        number = int(fields[0])
        name = fields[1].strip()
        price, _, tag = fields[2].strip().partition(';')
        key, value = tag.split('=')
        whole, cents = price.split('.')
        total += number + int(whole) * 100 + int(cents) + len(name)
        tags[value] = tags.get(value, 0) + 1
    return total, tags


def words(text):
    return sum(len(word) for word in text.replace(',', ' ').replace(';', ' ').split())


text = make(500000)
total, tags = parse(text)
print(len(text), total, sorted(tags.items()), words(text), len(' '.join(text.split()).rsplit(' ', 500)[-1]))
