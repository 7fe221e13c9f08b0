# Lists just long enough to be sorted in steps, of every form that the sorting makes of keys.
for count in (9000, 12000):
    numbers = [(i * 7919) % 100003 for i in range(count)]
    for items in (numbers, [n * .5 - 1000 for n in numbers], [str(n) for n in numbers], [chr(300 + n % 7) + str(n) for n in numbers],
                  [(n % 10, str(n)) for n in numbers], [n if n % 2 else n / 4 for n in numbers], [(n - 5000) << 60 for n in numbers]):
        up = sorted(items)
        down = sorted(items, reverse=True)
        keyed = sorted(items, key=lambda item: str(item)[::-1])
        print(len(up), up == down[::-1], up[0], up[count // 2], up[-1], keyed[0], keyed[-1], all(a <= b for a, b in zip(up, up[1:])))
