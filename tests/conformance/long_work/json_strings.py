# JSON with strings that are long enough to be stopped half way, among others.
import json
from json.decoder import scanstring
from json.encoder import encode_basestring, encode_basestring_ascii

N = 500


def show(text):
    print(type(text).__name__, len(text), ascii(text[:30]), ascii(text[-30:]), text.count('\\'), text.count('n'))


texts = {
    'plain': 'abcdefg' * N,
    'lines': 'a\n"\\/\b' * N,
    'controls': '\x00\x1f\x7fx' * N,
    'latin': '\xe9\xff"' * N,
    'wide': '\u0100b\u2028\r' * N,
    'astral': '\U0001f600\t' * N,
    'surrogates': '\ud83d \ude00\n' * N,
    'widening': 'a\n' * N + '\xff' * N + '\u1234' * N + '\U0010ffff' * N,
}
long_key = 'k\n\u20ac' * N
data = [1.5, texts, {long_key: long_key, long_key + 'x': [long_key] * 3, 'abcdefghijklmnopqrstuvwxyz': 1}, [{'abcdefghijklmnopqrstuvwxyz': None}] * 20]
for ascii_only in True, False:
    for options in {}, {'indent': 1}, {'sort_keys': True}:
        shown = json.dumps(data, ensure_ascii=ascii_only, **options)
        show(shown)
        print(json.loads(shown) == data, json.loads(shown, object_pairs_hook=dict) == data)
for name, text in texts.items():
    show(encode_basestring(text))
    show(encode_basestring_ascii(text))
    print(name, json.loads(encode_basestring(text)) == text, json.loads(encode_basestring_ascii(text)) == text.replace('\ud83d\ude00', '\U0001f600'))
    string, end = scanstring(' "' + json.dumps(text)[1:] + '9', 2)
    print(string == text, end)


class Text(str):
    def __getitem__(self, key):
        return 'x'

    def __len__(self):
        return 5


longest = Text('ab\xff\n\u0100\U0001f600' * 6000)
for function in encode_basestring, encode_basestring_ascii, json.dumps:
    show(function(longest))
    print(json.loads(function(longest)) == str(longest))

begin = '[{"a": "' + '\\n\\u0100' * 9000
for rest in '', '\\', '\\u12', '\\x', '\n"', '\\ud83d\\u12"', '\\ud83d\\ude0"', '"', '"]', '"}':
    for strict in True, False:
        try:
            print(len(json.loads(begin + rest, strict=strict)))
        except ValueError as error:
            print(str(error)[:70], end=' ')
        try:
            print(len(scanstring(begin + rest, 8, strict)[0]))
        except ValueError as error:
            print(str(error)[:70])
try:
    json.dumps([{'\n' * 4000: ['\n' * 4000, 1j]}])
except TypeError as error:
    print(error, len(error.__notes__), error.__notes__[0])
