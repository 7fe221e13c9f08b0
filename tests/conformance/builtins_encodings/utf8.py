# utf-8: valid, invalid, every handler.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for text in ('', 'abc', 'é', 'λ', '\uffff', '😀', '\U0010ffff', '\x7f\x80', '\u07ff\u0800', '\ufeffbom'):
    data = text.encode()
    print(ascii(text), data, data.decode() == text, len(data), text.encode('utf8') == data,
          text.encode('UTF-8') == text.encode('U8'))
bad = [b'\x80', b'a\xffb', b'\xc0\x80', b'\xc3', b'\xc3(', b'\xe2\x82', b'\xe2\x28\xa1', b'\xe0\x80\x80',
       b'\xed\xa0\x80', b'\xf0\x9f\x98', b'\xf0\x80\x80\x80', b'\xf4\x90\x80\x80', b'\xf5\x80\x80\x80',
       b'\xf8\x88\x80\x80\x80', b'ab\xe2\x82z\xff', b'\xf0\x9fz', b'\xc1\xbf', b'\xfe\xfe',
       b'\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41']
for data in bad:
    show(data.decode)
    print([ascii(data.decode('utf-8', handler)) for handler in ('ignore', 'replace', 'backslashreplace',
                                                                'surrogateescape')])
    try:
        print(ascii(data.decode('utf-8', 'surrogatepass')))
    except UnicodeDecodeError as error:
        print(error.start, error.end, error.reason)
for text in ('\ud800', 'a\udcffb', '\udfff\ud800', 'x\udc80'):
    show(text.encode)
    print([text.encode('utf-8', handler) for handler in ('ignore', 'replace', 'backslashreplace',
                                                         'xmlcharrefreplace', 'surrogatepass',
                                                         'namereplace')])
    try:
        print(text.encode('utf-8', 'surrogateescape'))
    except UnicodeEncodeError as error:
        print(error.start, error.end, error.reason, error.encoding)
print(b'\xef\xbb\xbfabc'.decode('utf-8-sig'), 'abc'.encode('utf-8-sig'), ascii(b'\xef\xbb\xbfabc'.decode()),
      b'abc'.decode('utf_8_sig'))
round_trip = bytes(range(256))
print(round_trip.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == round_trip)
