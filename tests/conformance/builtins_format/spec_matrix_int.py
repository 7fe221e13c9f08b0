# Every combination of fill, sign, #, 0, width, grouping and type for ints, folded into checksums.
def fold(total, text):
    for c in text:
        total = (total * 131 + ord(c)) % 1000000007
    return total


values = [0, 1, -1, 9, -10, 255, 1234567, -1234567, 2**63, -10**21]
good = bad = 0
errors = {}
for kind in ('', 'd', 'b', 'o', 'x', 'X', 'c', 'n', 'e', 'f', 'g', '%', 's'):
    total = 0
    for align in ('', '<', '>', '^', '=', '*<', 'é^', '0=', '{>'):
        for sign in ('', '+', '-', ' '):
            for alternate in ('', '#'):
                for zero in ('', '0'):
                    for width in ('', '1', '12'):
                        for grouping in ('', ',', '_'):
                            spec = align + sign + alternate + zero + width + grouping + kind
                            for value in values if kind != 'c' else (65, 0x3bb, 0x1f600):
                                try:
                                    total = fold(total, format(value, spec))
                                    good += 1
                                except (ValueError, OverflowError) as error:
                                    bad += 1
                                    errors[str(error)] = errors.get(str(error), 0) + 1
    print(repr(kind), total)
print(good, bad)
for message, count in sorted(errors.items()):
    print(count, message)
