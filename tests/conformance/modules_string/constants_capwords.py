# string: constants and capwords.
import string

for name in ('ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'digits', 'hexdigits', 'octdigits',
             'printable', 'punctuation', 'whitespace'):
    print(name, repr(getattr(string, name)))
print(string.capwords('hello  WORLD foo'), repr(string.capwords(' a  b ')), string.capwords('a-b-c', '-'),
      string.capwords('x,y', sep=','), repr(string.capwords('')), string.capwords("they're ok"),
      repr(string.capwords('a\tb\nc')))
for args in ((), (5,), ('a', 5)):
    try:
        print(string.capwords(*args))
    except Exception as error:
        print(type(error).__name__, error)
print(sorted(string.__all__))
