# upper, lower, title, capitalize, swapcase, casefold.
words = ['', 'hello', 'HELLO', 'hello world', "they're bill's", 'ß', 'STRASSE', 'ﬁnal', 'İstanbul', 'ΑΣ',
         'ΑΣ Β',
         'Σ', 'ΑΣ.Β', 'ΑΣ.', 'ǆ', 'ǅ', 'Ǆ', 'ŉ', 'ΰ', 'x1y2z', '1st 2ND', 'éÀ', 'ÿ', 'µ', '𐐨𐐀', 'ა', 'Ა',
         'ſ', 'K',
         'a-b_c d', 'ᾳ', 'ᾼ', 'ﬀ', 'ẞ', 'ꭰ', 'Ꭰ', 'o\u0301e']
for word in words:
    print(ascii(word), ascii(word.upper()), ascii(word.lower()), ascii(word.title()))
    print('   ', ascii(word.capitalize()), ascii(word.swapcase()), ascii(word.casefold()))
for name in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold'):
    try:
        getattr('a', name)(1)
    except TypeError as error:
        print(error)
    try:
        getattr(str, name)()
    except TypeError as error:
        print(error)
    try:
        getattr(str, name)(5)
    except TypeError as error:
        print(error)
    try:
        getattr('a', name)(x=1)
    except TypeError as error:
        print(error)
