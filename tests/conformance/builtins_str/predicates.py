# The is...() methods over many characters.
names = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric',
         'isprintable', 'isspace', 'istitle', 'isupper']
samples = ['', ' ', 'a', 'A', '1', '_', 'a1', 'Ab', 'AB', 'aB c', 'Ab Cd', 'Ab cd', '\t\n', '\x1c', '\x85',
           '\xa0',
           '\u2028', '\u3000', '\u200b', 'é', 'É', 'ß', '²', '½', '٣', '一', '五', 'Ⅷ', 'ⅷ', 'ª', 'ǅ', '😀',
           '\ud800',
           '\x00', '\x7f', '\xad', '\u0300', '࠰', 'x y', '3x', 'class', '℮', '·', 'a·', '߀', '𝟘', '①', '𒐀',
           '\ue000', '\u0378', 'Σ', 'ʰ', 'Ⓐ', 'ⓐ', "Don'T", "Don't"]
for sample in samples:
    print(ascii(sample), ''.join('01'[getattr(sample, name)()] for name in names))
for name in names:
    try:
        getattr('a', name)(1)
    except TypeError as error:
        print(error)
