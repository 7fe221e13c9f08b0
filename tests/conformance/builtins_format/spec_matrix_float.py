# Combinations of specs for floats and strings, folded into checksums.
def fold(total, text):
    for c in text:
        total = (total * 131 + ord(c)) % 1000000007
    return total


values = [0.0, -0.0, 1.0, -1.5, 3.14159265, 1e-7, 123456789.987, -1e22, 1e300, float('inf'), float('-inf'),
          float('nan'), 0.05, 99.995]
for kind in ('', 'e', 'E', 'f', 'F', 'g', 'G', '%', 'n'):
    total = good = bad = 0
    for align in ('', '=', '*^'):
        for sign in ('', '+', ' '):
            for z in ('', 'z'):
                for alternate in ('', '#'):
                    for zero_width in ('', '015'):
                        for grouping in ('', ',', '_'):
                            for precision in ('', '.0', '.3', '.10'):
                                spec = align + sign + z + alternate + zero_width + grouping + precision + kind
                                for value in values:
                                    try:
                                        total = fold(total, format(value, spec))
                                        good += 1
                                    except ValueError:
                                        bad += 1
    print(repr(kind), total, good, bad)
total = good = bad = 0
for text in ('', 'a', 'abcdef', 'éλ😀'):
    for align in ('', '<', '>', '^', '=', '*^', '😀>'):
        for rest in ('', '0', '3', '8', '08', '.0', '.2', '5.1', '10.20', 's', '6s', '.3s', '+', ',', '#',
                     'd', 'z'):
            try:
                total = fold(total, format(text, align + rest))
                good += 1
            except ValueError as error:
                total = fold(total, str(error))
                bad += 1
print('str', total, good, bad)
total = 0
for value in values:
    for flags in ('', '-', '+', ' ', '0', '#', '-0', '+0', ' #', '0#'):
        for width in ('', '1', '14'):
            for precision in ('', '.', '.0', '.2', '.7'):
                for kind in 'eEfFgGra':
                    total = fold(total, ('%' + flags + width + precision + kind) % value)
print('percent', total)
total = 0
for value in (0, 1, -1, 255, -4096, 10**20, -10**20, True):
    for flags in ('', '-', '+', ' ', '0', '#', '-0', '+0', ' #', '0#', '+#0'):
        for width in ('', '1', '14', '30'):
            for precision in ('', '.', '.0', '.2', '.25'):
                for kind in 'dixXosa':
                    total = fold(total, ('%' + flags + width + precision + kind) % value)
print('percent int', total)
