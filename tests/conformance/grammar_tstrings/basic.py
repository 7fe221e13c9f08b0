name = 'world'
t = t'hello {name}!'
print(type(t).__name__, t.strings, t.values, len(t.interpolations))
i = t.interpolations[0]
print(i.value, i.expression, i.conversion, repr(i.format_spec))
print(t'', t''.strings, t''.values, t'plain'.strings)
print(list(t'a{1}b{2}c'))
print(t'{name}')
for part in t'x{name}y':
    print(part)
