def escape(c, limit=30):
    z = 0j
    for n in range(limit):
        z = z * z + c
        if abs(z) > 2: return n
    return limit
for y in range(-12, 13, 2):
    print(''.join(' .:-=+*#%@'[min(9, escape(complex(x / 20, y / 10)) // 3)] for x in range(-42, 15)))
