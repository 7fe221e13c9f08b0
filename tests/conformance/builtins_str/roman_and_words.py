# Roman numerals, number words, ordinals.
ROMAN = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'),
         (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split()
TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split()


def to_roman(n):
    if not 0 < n < 4000:
        raise ValueError(f'{n} has no roman numeral')
    out = ''
    for value, letters in ROMAN:
        count, n = divmod(n, value)
        out += letters * count
    return out


def from_roman(text):
    total = 0
    values = {'I': 1, 'V': 5, 'X': 10, 'L': 50, 'C': 100, 'D': 500, 'M': 1000}
    for c, following in zip(text, text[1:] + ' '):
        value = values[c]
        total += -value if values.get(following, 0) > value else value
    return total


def words(n):
    if n < 0:
        return 'minus ' + words(-n)
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + ('-' + ONES[n % 10] if n % 10 else '')
    for size, name in ((10**12, 'trillion'), (10**9, 'billion'), (10**6, 'million'), (1000, 'thousand'),
                       (100, 'hundred')):
        if n >= size:
            rest = n % size
            return words(n // size) + ' ' + name + ((' and ' if rest < 100 else ' ') + words(rest) if rest else '')


def ordinal(n):
    return f'{n}{"th" if n // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")}'


print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
print(all(from_roman(to_roman(n)) == n for n in range(1, 4000)))
for n in (0, 7, 13, 21, 100, 105, 999, 1000, 1234, -42, 10**6 + 1, 987654321, 10**12):
    print(n, words(n))
print([ordinal(n) for n in (1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 112, 1003)])
for bad in (0, 4000, -1):
    try:
        to_roman(bad)
    except ValueError as error:
        print(error)
