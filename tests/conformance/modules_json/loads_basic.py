# json.loads of valid documents.
import json
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

for text in ('null', 'true', 'false', '0', '-0', '12', '-12', '1.5', '-1.5e3', '1E5', '1e-5', '0.1', '1e400',
             '-1e400', '123456789012345678901234567890', '""', '"abc"', '"\\u00e9"', '"\\ud83d\\ude00"',
             '"\\ud800"', '"\\ud800x"', '"\\udc00\\ud800"', '"\\"\\\\\\/\\b\\f\\n\\r\\t"', '[]', '[1]',
             '[1, [2, [3]], {}]', '{}', '{"a": 1}', '{"a": {"b": []}, "c": null}', ' [ 1 , 2 ] ',
             '\t\n\r {"a" :\n1}\n', '{"a": 1, "a": 2}', 'NaN', 'Infinity', '-Infinity', '"é😀"',
             '[true, false, null]', '{"": 0}', '"/"', '[1.0, 1e2]', '{"\\u0061": 1}', '0e5', '0.0', '-0.0',
             '"\x7f"'):
    print(ascii(text), ascii(json.loads(text)), type(json.loads(text)).__name__)
print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads(bytearray(b'[1]')), json.loads('[1]'.encode('utf-16')),
      json.loads('"x"'.encode('utf-32-le')), json.loads(b'\xef\xbb\xbf[2]'),
      json.loads('"é"'.encode('utf-16-be')), json.loads('{"a":1}'.encode('utf-16-le')),
      json.detect_encoding(b'{}'), json.detect_encoding('[]'.encode('utf-32-be')), json.detect_encoding(b''))
show(json.loads, 5)
show(json.loads, None)
show(json.loads)
show(json.loads, ['x'])
show(json.loads, b'\xff\xfe\xfd')
show(json.loads, b'"\xff"')


class File:
    def __init__(self, text):
        self.text = text

    def read(self):
        return self.text


print(json.load(File('{"from": "file"}')), json.load(File(b'[1]')))
show(json.load, File(''))
document = {'name': 'é', 'list': [1, 2.5, None, True], 'nested': {'a': {'b': ['x' * 10] * 3}}, 'n': -10**20}
for options in ({}, {'indent': 2}, {'separators': (',', ':')}, {'ensure_ascii': False}, {'sort_keys': True}):
    assert json.loads(json.dumps(document, **options)) == document
a = json.loads('[{"key": 1}, {"key": 2}]')
print(list(a[0])[0] is list(a[1])[0], json.loads('[' * 200 + ']' * 200) != [],
      len(json.loads('[' + ','.join(['1'] * 1000) + ']')))
print(json.loads(json.dumps({1: 'a', None: 'b', True: 'c', 1.5: 'd'})),
      json.loads(json.dumps('\u2028\x00"\\')) == '\u2028\x00"\\',
      json.loads(json.dumps([0.1, 1e22, 5e-324, 1.7976931348623157e308])))
