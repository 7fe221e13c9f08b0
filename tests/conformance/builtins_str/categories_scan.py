# Counts and checksums of the predicates and case mappings over all of Unicode.
ranges = [range(0, 0x3000, 1), range(0xa000, 0xb000), range(0xf900, 0x10000), range(0x10000, 0x11000),
          range(0x1d400, 0x1d800), range(0x1e000, 0x20000, 3), range(0xe0000, 0xe0200),
          range(0x10ff00, 0x110000)]
names = ['isalnum', 'isalpha', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric',
         'isprintable', 'isspace', 'istitle', 'isupper']
for name in names:
    method = getattr(str, name)
    counts = []
    for part in ranges:
        count = checksum = 0
        for code in part:
            if method(chr(code)):
                count += 1
                checksum = (checksum * 31 + code) % 1000003
        counts.append((count, checksum))
    print(name, counts)
for name in ('upper', 'lower', 'title', 'casefold', 'swapcase', 'capitalize'):
    method = getattr(str, name)
    counts = []
    for part in ranges:
        count = checksum = 0
        for code in part:
            mapped = method(chr(code))
            if mapped != chr(code):
                count += 1
                for character in mapped:
                    checksum = (checksum * 31 + ord(character)) % 1000003
        counts.append((count, checksum))
    print(name, counts)
