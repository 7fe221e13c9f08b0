# Every encoding with every handler over mixed texts and byte strings, as checksums.
texts = ['', 'abc', 'é', 'ÿ\x80', 'λέξη', '€ƒ', '日本', '😀\U0010ffff', '\ud800', 'a\udc80b\udcff', '\ufeffbom',
         'x' * 50 + 'é' * 3 + 'λ' * 3 + '😀' * 2, '\x00\x7f\n', '\uffff\ufffe']
datas = [b'', b'abc', b'\xe9', b'\xc3\xa9', b'\xff\xfea\x00', b'\xfe\xff\x00a', b'\xef\xbb\xbfx',
         b'\xf0\x9f\x98\x80', b'\xf0\x9f\x98', b'\xed\xa0\x80', b'a\x81\x8d\x8f\x90\x9db', bytes(range(256)),
         b'\x00\xd8\x00\xdc', b'\x00\xdc', b'\x00\x00\x01\x00', b'\x00\x00\x11\x00', b'ab\xc3', b'\xe2\x82',
         b'\xff\xfe\x00\x00A\x00\x00\x00']
handlers = ['strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace',
            'surrogateescape', 'surrogatepass']
for encoding in ('utf-8', 'utf-8-sig', 'ascii', 'latin-1', 'cp1252', 'utf-16', 'utf-16-le', 'utf-16-be',
                 'utf-32', 'utf-32-le', 'utf-32-be'):
    for handler in handlers:
        total = failed = 0
        for text in texts:
            try:
                coded = text.encode(encoding, handler)
                for b in coded:
                    total = (total * 257 + b + 1) % 1000000007
            except UnicodeEncodeError as error:
                failed += 1
                total = (total * 31 + error.start * 7 + error.end + len(error.reason)) % 1000000007
        undecoded = 0
        for data in datas:
            try:
                for c in data.decode(encoding, handler):
                    total = (total * 257 + ord(c) + 1) % 1000000007
            except UnicodeDecodeError as error:
                undecoded += 1
                total = (total * 31 + error.start * 7 + error.end + len(error.reason)) % 1000000007
            except TypeError as error:
                undecoded += 100
                total = (total * 31 + len(str(error))) % 1000000007
        print(encoding, handler, total, failed, undecoded)
