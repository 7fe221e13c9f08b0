# Long numbers with separators.
for digits in (0, 1, 2, 3, 4, 5, 6, 7, 9, 100, 511, 512, 513, 2000):
    for kind in ',f', '_f', '_e', ',%':
        for width in '', '020', '03000':
            for text in format(1234567.891, f'{width},.{digits}{kind}'), format(1 / 3, f'{width}.{digits}{kind}'):
                print(len(text), text.count(','), text.count('_'), text[:30], text[-30:])
for number in 0, 7, 12345, -(2**70), 3**4000, -(7**900):
    for kind in ',d', '_d', '_x', '_X', '_b', '_o', '#_b', '+_x':
        for width in '', '01', '09', '010', '011', '012', '01500', '*^1501', '=1499':
            try:
                text = format(number, f'{width[:-1] if not width.isdigit() else ""}{width if width.isdigit() else ""}' + kind)
            except ValueError as error:
                print(error)
                continue
            print(len(text), text.count(','), text.count('_'), text[:30], text[-30:])
