# Splitting and replacing in ASCII texts of all lengths, against one character at a time.
state = 12345


def below(n):
    global state
    state = (state * 1103515245 + 12345) & 0x7FFFFFFF
    return (state >> 8) % n


def text(alphabet, longest):
    return ''.join(alphabet[below(len(alphabet))] for _ in range(below(longest)))


def by_spaces(s):
    parts = []
    word = ''
    for c in s:
        if not c.isspace():
            word += c
        elif word:
            parts.append(word)
            word = ''
    return parts + [word] if word else parts


def at_character(s, separator):
    parts = ['']
    for c in s:
        if c == separator:
            parts.append('')
        else:
            parts[-1] += c
    return parts


count = 0
for i in range(400):
    s = text('abXY09~!\x7f\x00\x01\x08\x0e\x1b\x1f\x1c \t\n\x0b\x0c\r   ', 60)
    parts = by_spaces(s)
    assert s.split() == parts, (s, s.split(), parts)
    assert s.split(None, 1)[:1] == parts[:1]
    count += len(parts)
for i in range(80):
    s = text('ab,,\x00\x01\x7f-+', 140)
    for separator in ',\x00\x01\x7f-q\xff':
        parts = at_character(s, separator)
        assert s.split(separator) == parts, (s, separator, s.split(separator), parts)
        assert s.replace(separator, ';') == ';'.join(parts)
        count += len(parts)
s = ' '.join(str(i) * (i % 9 + 1) for i in range(1000))
print(count, len(s), len(s.split()), ' '.join(s.split()) == s, len(s.replace(' ', '_').split('_')))
