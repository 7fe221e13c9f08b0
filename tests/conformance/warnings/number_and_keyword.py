print(1if 1else 2, [0x1for x in (1,)], 1or 2, 3and 4, 5in [5], 0b1and 1, 1.5if 1else 2, 1jor 2, 0o7is 7)
