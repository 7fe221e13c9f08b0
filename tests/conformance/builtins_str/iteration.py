# Iterating, unpacking, converting strings.
text = 'aλ😀z'
print(list(text), tuple(text), [*text], list(reversed(text)), list(enumerate(text)), sorted(text))
first, *rest = text
print(first, rest, len(text), max(text), min(text), list(zip(text, text[1:])))
iterator = iter(text)
print(next(iterator), next(iterator), iterator.__length_hint__(), list(iterator), next(iterator, 'end'))
print(type(iter('ascii')).__name__, type(iter('λ')).__name__, type(iter(text)).__name__)
try:
    next(iterator)
except StopIteration as stop:
    print('stop', stop.value, stop.args)
print({c: text.index(c) for c in text}, set('aaa'), frozenset('b'), dict.fromkeys('xyx'))
print([c for c in '']), print(list(''), tuple(''), any(''), all(''))
a, b, c = 'xyz'
print(c, b, a)
try:
    a, b = 'xyz'
except ValueError as error:
    print(error)
try:
    a, b, c, d = 'xyz'
except ValueError as error:
    print(error)
try:
    a, *b, c = 'x'
except ValueError as error:
    print(error)
print(list(map(ord, text)), ''.join(map(chr, [72, 105, 955])), 'abc'.__iter__().__next__())
print(''.join(sorted('the quick brown fox')), ''.join(dict.fromkeys('mississippi')))
