# Strings that grow piece by piece keep their values.
text = ''
copies = []
for i in range(2000):
    text += chr(97 + i % 26)
    if i % 400 == 0:
        copies.append(text)
print(len(text), [len(c) for c in copies], text[-3:], copies[1][-3:])
other = text
text += 'tail'
print(other.endswith('tail'), text.endswith('tail'), len(other), len(text))
left = text[:10]
right = left
left += 'L'
right += 'R'
print(left, right, text[:12])
wide = 'a'
for piece in ('b', 'é', 'c', 'λ', 'd', '😀', 'e'):
    before = wide
    wide += piece
    print(wide, before, len(wide))
base = 'base'
variants = []
for i in range(5):
    v = base
    v += str(i)
    v += str(i)
    variants.append(v)
print(base, variants)


def accumulate(n):
    result = ''
    for i in range(n):
        result = result + str(i) + ','
    return result


value = accumulate(300)
print(len(value), value[:20], value[-12:], value.count(','))
holder = {'s': ''}
for i in range(50):
    holder['s'] += 'x'
    holder['s'] = 'y' + holder['s']
print(len(holder['s']), holder['s'][48:52])
