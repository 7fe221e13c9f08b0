# Numbers and strings through json, both ways.
import json

for text in ('0.1', '1e2', '1E+2', '1.0', '-0', '-0.0', '1e-7', '123456789.123456789', '0.30000000000000004',
             '1e22', '1e23', '9007199254740993', '9007199254740993.0', '2.2250738585072014e-308', '4.9e-324',
             '1e-400', '1e309', '12345678901234567890123', '0e0', '1.7976931348623157e308'):
    value = json.loads(text)
    print(text, repr(value), json.dumps(value), json.loads(json.dumps(value)) == value)
for value in (0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345680.0, -1e-5, 1e-4, 5e-324, 2**53, -2**70, 1.0,
              -0.0, 100.0, 1e100, True, 3.0e10):
    print(json.dumps(value), json.loads(json.dumps(value)) == value,
          type(json.loads(json.dumps(value))).__name__)
every = ''.join(map(chr,
                    list(range(0, 0x250)) + [0x2028, 0x2029, 0xd7ff, 0xe000, 0xfeff, 0xfffd, 0xffff, 0x10000,
                                             0x1f600, 0x10ffff]))
for ensure in (True, False):
    text = json.dumps(every, ensure_ascii=ensure)
    print(len(text), sum(map(ord, text)), json.loads(text) == every, text.isascii())
print(json.dumps(every[:0x30]), json.dumps('\x7f\x80\xff\u0100'), json.dumps('\ud83d'),
      json.dumps('\ud83d\ude00'), json.dumps('😀') == json.dumps('\U0001f600'))
for text in (r'"\u0000"', r'"\ud83d\ude00"', r'"\ud83d"', r'"\ude00\ud83d"', r'"\ud83d\u0041"',
             r'"\uD83D\uDE00\u00e9"', r'"\/\b\f\n\r\t\"\\"', '"\u2028"', '"' + '\\u0041' * 5 + '"',
             '"' + 'a' * 50 + '\\n' + 'b' * 50 + '"'):
    value = json.loads(text)
    print(ascii(value), len(value))
for text in (r'"\u00"', r'"\u 123"', r'"\u+123"', r'"\u1_23"', r'"\U0041"', r'"\0"', r"'a'", '"\\',
             r'"\ud83d\ude"', '"a', r'"\x41"', r'"\u００41"'):
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as error:
        print(ascii(text), error)
