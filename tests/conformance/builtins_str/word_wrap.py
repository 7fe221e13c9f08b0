# Wrapping, justifying, centring and columns.
def wrap(text, width):
    lines, line = [], ''
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f'{line} {word}'.strip()
    return lines + [line] if line else lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return words[0].ljust(width)
    spaces, extra = divmod(width - sum(map(len, words)), len(words) - 1)
    out = []
    for i, word in enumerate(words[:-1]):
        out.append(word + ' ' * (spaces + (i < extra)))
    return ''.join(out) + words[-1]


text = '''Beautiful is better than ugly. Explicit is better than implicit.
Simple is better than complex.    Complex is better than complicated. Antidisestablishmentarianism!'''
for width in (10, 24, 40):
    lines = wrap(text, width)
    print(width, len(lines), max(map(len, lines)))
    for line in lines:
        print(f'|{line:<{width}}|{line:>{width}}|{line:^{width}}|')
for line in wrap(text, 30)[:-1]:
    print(repr(justify(line, 30)))
columns = [['name', 'qty', 'price'], ['apple', '3', '1.50'], ['watermelon', '12', '30.25']]
widths = [max(map(len, column)) for column in zip(*columns)]
for row in columns:
    print(' | '.join(cell.ljust(w) if i == 0 else cell.rjust(w) for i,
                     (cell, w) in enumerate(zip(row, widths))))
print('\n'.join(' ' * (4 - i) + '*' * (2 * i + 1) for i in range(5)))
print('a\tbb\tccc\n1\t22\t333'.expandtabs(6), 'dedent\n  me'.splitlines(),
      [l.strip() for l in '  x \n\ty\n'.splitlines()])
