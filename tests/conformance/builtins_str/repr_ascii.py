# repr() and ascii() of strings.
samples = ['', 'a', "it's", 'say "hi"', '''both ' and "''', '\\', '\n\r\t', '\x00\x01\x1f\x7f',
           '\x80\x9f\xa0\xad\xff',
           'é', 'λ', '\u2028\u2029', '\ud800', '\udfff x', '😀', '\U0010ffff', '\u0378', '\ue000', '\ufeff',
           '\u200b', '\x1b[0m',
           '\u0300', '\u3000', '\uffff', '\U000e0001', 'tab\there', "'", '"', "'\"", "\\'", '\a\b\v\f',
           '\U0001fae0']
for sample in samples:
    print(len(sample), ascii(repr(sample)), ascii(sample), len(repr(sample)))
print(repr('é'), repr('λ😀'), ascii('é'), ascii(['é', 'λ']), ascii({'😀': 'ß'}))
print(['a\nb', "q'"], ('x"y',), {'k\t': 'v\\'})
