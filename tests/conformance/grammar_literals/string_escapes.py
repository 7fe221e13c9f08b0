for s in ('\a\b\f\n\r\t\v', '\\ \' \"', '\0', '\1\12\123', '\08', '\377', '\x41\xe9\x00', '\u00e9\u20ac\ud7ff', '\U0001F600\U0010ffff',
          '\N{LATIN SMALL LETTER A}\N{greek small letter alpha}\N{EM DASH}\N{SNOWMAN}', 'a\
b', '\ud800', '\udfff\ud83d\ude00'):
    print(ascii(s), len(s))
print('\N{DIGIT ONE}\N{Latin Small Letter E with Acute}\N{HANGUL SYLLABLE GAG}\N{CJK UNIFIED IDEOGRAPH-4E00}\N{BELL}')
print(b'\a\b\f\n\r\t\v\\\'\"\0\12\377\x41', b'\\u0041'[0:2] == b'\\u', len(rb'\x41'))
print(r'\x41\u0041\N{DASH}', len(r'\\'), r'a\'b')
print('\x41' 'BC' '\103', ascii('é😀\n\x7f\x80'), repr('\x7f\x80\xad\u200b\u2028é😀'))
print("tab\there", 'null\0byte' == 'null\x00byte', '\
' == '')
for bad in (r"'\x4'", r"'\u004'", r"'\U0000004'", r"'\U00110000'", r"'\N{NO SUCH NAME}'", r"'\N'", r"'\N{}'", r"'\N{DASH'", r"b'\x4'", "b'é'", r"'\x'", r"'ab\xzz'"):
    try:
        print(ascii(eval(bad)))
    except SyntaxError as e:
        print(bad.encode(), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
