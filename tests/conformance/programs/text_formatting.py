rows = [('Name', 'Qty', 'Price'), ('Widget', 5, 3.5), ('Gadget with a long name', 12, 19.999), ('Ünïcode', 1, 1234567.891)]
widths = [max(len(f'{r[i]:,.2f}' if isinstance(r[i], float) else str(r[i])) for r in rows) for i in range(3)]
def line(r):
    return ' | '.join(f'{c:>{w},.2f}' if isinstance(c, float) else f'{c:>{w}}' if isinstance(c, int) else f'{c:<{w}}' for c, w in zip(r, widths))
print(line(rows[0]))
print('-+-'.join('-' * w for w in widths))
for r in rows[1:]: print(line(r))
def wrap(text, width):
    out, current = [], ''
    for word in text.split():
        if current and len(current) + 1 + len(word) > width: out.append(current); current = word
        else: current = f'{current} {word}'.strip()
    return out + [current] if current else out
def justify(lines, width):
    for l in lines[:-1]:
        words = l.split()
        gaps, extra = len(words) - 1, width - sum(map(len, words))
        yield ''.join(w + ' ' * (extra // gaps + (i < extra % gaps) if gaps and i < gaps else 0) for i, w in enumerate(words))
    yield lines[-1]
text = 'The hognose is a harmless snake that plays dead when it is touched and wakes when the danger has passed'
for l in justify(wrap(text, 28), 28): print(f'[{l:<28}]')
def roman(n):
    out = ''
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), 'M CM D CD C XC L XL X IX V IV I'.split()):
        out += s * (n // v); n %= v
    return out
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
def caesar(s, k): return ''.join(chr((ord(c) - b + k) % 26 + b) if c.isalpha() and (b := 65 if c.isupper() else 97) else c for c in s)
print(caesar('Hello, World!', 3), caesar(caesar('Hello, World!', 3), -3))
def spell(n):
    ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
    tens = '. . twenty thirty forty fifty sixty seventy eighty ninety'.split()
    if n < 20: return ones[n]
    if n < 100: return tens[n // 10] + ('-' + ones[n % 10] if n % 10 else '')
    for size, name in (1_000_000, 'million'), (1000, 'thousand'), (100, 'hundred'):
        if n >= size: return f'{spell(n // size)} {name}' + (f' {spell(n % size)}' if n % size else '')
print([spell(n) for n in (0, 13, 42, 100, 999, 12345, 1000001)])
