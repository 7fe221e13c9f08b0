# Texts too long for one go: what C can show goes in steps, what needs Python is asked in between.
class Shown:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def show(text):
    total = 0
    for character in text[:2000] + text[len(text) // 2:len(text) // 2 + 1000] + text[-2000:]:
        total = (total * 31 + ord(character)) % 1000000007
    print(len(text), total, text[:30], text[-30:])


numbers = list(range(20000))
show(repr(numbers))
show(repr(tuple(numbers)))
show(repr(dict.fromkeys(numbers, 'é')))
show(repr(set(numbers)))
show(repr(frozenset(numbers)))
show(repr(dict.fromkeys(numbers).keys()))
show(repr(dict.fromkeys(numbers, 2.5).items()))
show(str([[i, (i, -i)] for i in range(5000)]))
show('%r and %s' % (numbers, numbers))
show(f'{numbers!r:>200000}')
show('{!r}{}'.format(numbers, {1: numbers}))

# with Python in between
mixed = [Shown('<s>'), 1, 'two'] * 5000
show(repr(mixed))
show(repr({i: Shown('é') if i % 1000 == 0 else i for i in range(12000)}))
show(repr({Shown('k'): numbers, 1: 2}))
show(repr(tuple(mixed + numbers)))
show(repr([numbers, Shown('<\u0100>'), numbers]))


# containers inside themselves
small = [0] * 300
large = [small] * 300
outer = [large, 1]
small.append(outer)
show(repr(outer))
show(repr(small))
numbers.append(numbers)
numbers.append({'n': numbers, 's': Shown('<x>')})
show(repr(numbers))
entries = dict.fromkeys(range(10000))
entries['self'] = entries
entries['deep'] = [entries, Shown('.')]
show(repr(entries))


# changed by what it shows
class Clears:
    def __init__(self, owner):
        self.owner = owner

    def __repr__(self):
        self.owner.clear()
        return 'cleared'


items = list(range(10000))
items.insert(9000, Clears(items))
show(repr(items))
table = dict.fromkeys(range(10000))
table[5.5] = Clears(table)
table.update(dict.fromkeys(range(20000, 30000)))
show(repr(table))


class Raises:
    def __repr__(self):
        raise ValueError('not shown')


for container in [1] * 20000 + [Raises()], tuple(range(20000)) + (Raises(),), {**dict.fromkeys(range(20000)), 'r': Raises()}:
    try:
        print(len(repr(container)))
    except ValueError as error:
        print(error)
    try:
        print(len(f'{container}'))
    except ValueError as error:
        print(error)


# subclasses
class Items(list):
    pass


class Members(set):
    def __iter__(self):
        return iter('abc')


class Text(str):
    pass


show(repr(Items(range(20000))))
show(repr(Members(range(20000))))

# strs and bytes
for text in "plain " * 8000, "it's" * 10000, 'say "it\'s"\n' * 4000, 'é\u0100\U0001f600\x7f\ud800\\' * 8000, "'" * 40000, '"' * 40000:
    show(repr(text))
    show(ascii(text))
    show(repr([text, 1]))
    show(ascii({text: text}))
    show(f'{text!r}{text!a}')
    show('%r%a' % (text, text))
    show('{!r}'.format(text))
    show(repr(Text(text)))
    assert eval(repr(text)) == text
for data in b'plain ' * 8000, b"it's" * 10000, b'say "it\'s"\n' * 4000, bytes(range(256)) * 200:
    show(repr(data))
    show(repr(bytearray(data)))
    show(str((data, bytearray(data))))
    assert eval(repr(data)) == data
try:
    {}['k' * 40000]
except KeyError as error:
    show(str(error))
try:
    int('x' * 40000)
except ValueError as error:
    print(len(str(error)))
