# The case of texts that are long enough to be stopped half way, and of what kind their characters are.
N = 1500


def show(*texts):
    print(*[(len(x), ascii(x[:6]), ascii(x[-6:]), x.count('b'), x.count('\u0101')) if isinstance(x, str) else x for x in texts])


narrow = 'a,b ' * N
wide = 'a\u0100,\u0101 ' * N
widest = '\U00010400b,\u0101' * N

for text in 'aB c' * 4200, wide, widest, '\xdf\u0149 ' * N, '\u03a3a\u03a3 ' * N, 'a\u0130' * N, '\u01c4\u01c5\u01c6' * N:
    show(text.upper(), text.lower(), text.title(), text.swapcase(), text.capitalize(), text.casefold())
    print(text.islower(), text.isupper(), text.istitle(), text.title().istitle(), text.lower().islower(), text.upper().isupper())
    print(text.isalpha(), text.isalnum(), text.isprintable(), text.isidentifier(), text.isspace(), text.replace(' ', '').isidentifier())
print(('a1' * N).isalnum(), ('1' * 2 * N).isdigit(), ('\u0661' * 2 * N).isdecimal(), ('\xbd' * 2 * N).isnumeric(), ('\u3000' * 2 * N).isspace(),
      ('1' * 2 * N + 'a').isdigit(), ('a' * 2 * N + ' ').isalpha(), ('_1' * N).isidentifier(), ('1_' * N).isidentifier(), ('a' * 5000 + '\n').isprintable())
