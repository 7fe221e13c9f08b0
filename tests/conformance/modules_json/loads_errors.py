# json.loads of invalid documents: messages and positions.
import json

for text in ('', ' ', '\n\n', '{', '[', '}', ']', '[1', '[1,', '[1,]', '[,1]', '[1 2]', '{"a"', '{"a":',
             '{"a":1', '{"a":1,', '{"a":1,}', '{,}', '{a:1}', "{'a':1}", '{"a" 1}', '{"a":}', '{1:2}',
             '{"a":1 "b":2}', '"abc', '"\\', '"\\x"', '"\\u12"', '"\\u12g4"', '"\\ud800\\u"', '"\n"', '"\t"',
             '"\x00"', 'nul', 'tru', 'falsee', 'True', 'None', 'nan', 'Inf', '-', '+1', '01', '-01', '1.',
             '.5', '1e', '1e+', '0x10', '1_000', '--1', '1 2', '[] []', '{} x', '"a" "b"', 'a', '\ufeff[]',
             '[1]\x00', '// c\n1', '[1, // c\n2]', '{"a": [1, {"b": tru}]}', '\n\n  [1,\n   2,\n   x]',
             '{"a": 1,\n "b": 2,\n}', '["\\', '[1,\n\n]', '{"k": "v"', '-Inf', 'Infinit', '[NaN, Nan]',
             '{"a": "b}', '\u00a01', '\x0b1', '١', '{"a"\n:\n}', '[[[', '{"a":[', '[1}', '{"a":1]'):
    try:
        print(ascii(text), json.loads(text))
    except json.JSONDecodeError as error:
        print(ascii(text), '|', error, '|', error.msg, error.pos, error.lineno, error.colno,
              error.doc == text)
error = json.JSONDecodeError('message', 'line one\nline two', 12)
print(error, error.args, error.msg, error.pos, error.lineno, error.colno, repr(error),
      isinstance(error, ValueError), json.JSONDecodeError.__mro__[1], json.JSONDecodeError.__module__)
for args in ((), ('m',), ('m', 'd'), ('m', 5, 1), ('m', 'd', 'x')):
    try:
        print(json.JSONDecodeError(*args))
    except Exception as error:
        print(type(error).__name__, error)
for strict in (True, False):
    for text in ('"a\nb"', '"\x01"', '"tab\there"', '"\x00"'):
        try:
            print(repr(json.loads(text, strict=strict)))
        except ValueError as error:
            print(error)
