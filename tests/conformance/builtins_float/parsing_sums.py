# Parsing and printing many decimal texts, checked with a sum.
seed = 99


def next_random(limit):
    global seed
    seed = (seed * 1103515245 + 12345) % 2**31
    return (seed >> 8) % limit


total = 0
rows = []
for i in range(300):
    digits = ''.join(str(next_random(10)) for _ in range(1 + next_random(25)))
    point = next_random(len(digits) + 1)
    text = digits[:point] + '.' + digits[point:]
    exponent = next_random(640) - 330
    value = float(f'{text}e{exponent}')
    shown = repr(value)
    if i % 20 == 0:
        rows.append((text, exponent, shown))
    total = (total * 131 + sum(ord(c) * (k + 1) for k, c in enumerate(shown))) % 1000000007
    assert float(shown) == value, text
for row in rows:
    print(*row)
print(total)
for text in ('1.00000000000000011102230246251565404', '1.00000000000000011102230246251565405',
             '1.00000000000000011102230246251565403', '8.98846567431158e307', '2.2250738585072012e-308',
             '6929495644600919.5', '3.518437208883201171875e13',
             '0.500000000000000166533453693773481063544750213623046875',
             '3.2378839133029012895883524125015321748630094507187e-319', '30078505129381147446200',
             '1448997445238699', '0.1e-6', '7.0064923216240853e-46', '9214843084008499',
             '179769313486231580793728971405303415079934132710037826936173778980444968292764750946649017977587207096330286416692887910946555547851940402630657488671505820681908902000708383676273854845817711531764475730270069855571366959622842914819860834936475292719074168444365510704342711559699508093042880'):
    print(repr(float(text)), float(text).hex())
for value in (0.5, 1.5, 2.5, 1e15 + 0.5, 123456789.5, 0.1, 1e-10):
    print([f'{value:.{p}f}' for p in (0, 1, 5, 20)], [f'{value:.{p}e}' for p in (0, 3, 16, 25)])
