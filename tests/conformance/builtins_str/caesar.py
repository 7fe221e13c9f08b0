# Ciphers with ord, chr, translate and join.
import string


def caesar(text, shift):
    result = []
    for c in text:
        if c.isupper():
            result.append(chr((ord(c) - 65 + shift) % 26 + 65))
        elif c.islower():
            result.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            result.append(c)
    return ''.join(result)


def table(shift):
    lower = string.ascii_lowercase
    return str.maketrans(lower + lower.upper(),
                         lower[shift:] + lower[:shift] + (lower[shift:] + lower[:shift]).upper())


def vigenere(text, key, sign=1):
    key = key.lower()
    return ''.join(caesar(c, sign * (ord(key[i % len(key)]) - 97)) for i, c in enumerate(text))


text = 'The Quick Brown Fox, jumps over 13 lazy dogs!'
for shift in (0, 1, 13, 25, -3):
    coded = caesar(text, shift)
    print(shift, coded, coded == text.translate(table(shift % 26)), caesar(coded, -shift) == text)
secret = vigenere(text, 'Lemon')
print(secret, vigenere(secret, 'Lemon', -1))
print(' '.join(format(ord(c), '08b') for c in 'Hi!'),
      ''.join(chr(int(b, 2)) for b in '01001000 01101001'.split()))
morse = dict(zip('abcdefghijklmnopqrstuvwxyz',
                 '.- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..'.split()))
print(' '.join(morse.get(c, '/') for c in 'sos morse'), {v: k for k, v in morse.items()}['--.'])
print(text[::-1], text.swapcase(), ''.join(sorted(set(text.lower()) - set(' ,!'))),
      text.title() == ' '.join(w.capitalize() for w in text.split()))
