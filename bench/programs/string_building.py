# String building: += in a loop, joins, pieces, comparisons.
def append(n):
    text = ''
    for i in range(n):
        text += 'ab'
        if i % 1000 == 0:
            text += str(i)
    return text


def join(n):
    parts = []
    for i in range(n):
        parts.append(str(i))
        parts.append(',')
    return ''.join(parts)


def reverse_words(text):
    out = ''
    word = ''
    for c in text:
        if c == ',':
            out += word[::-1] + ' '
            word = ''
        else:
            word += c
    return out


def checksum(text):
    total = 0
    for c in text:
        total = (total * 31 + ord(c)) % 1000000007
    return total


a = append(2500000)
b = join(700000)
c = reverse_words(b[:10000000])
print(len(a), len(b), len(c), checksum(a[:1000000]), checksum(b[-1000000:]), checksum(c[:1000000]))
