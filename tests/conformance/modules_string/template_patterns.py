# Patterns of Template subclasses: what they match, where their groups are, and what is wrong with some. They are always verbose.
from string import Template


def compiled(text, flags=0):
    return type('Kind', (Template,), {'pattern': text, 'flags': flags}).pattern


def spans(pattern, match):
    return match and [match.span(each) for each in range(pattern.groups + 1)]


def show(text, flags, *subjects):
    pattern = compiled(text, flags)
    print(ascii(text), pattern.flags, pattern.groups, dict(pattern.groupindex))
    for subject in subjects:
        found = pattern.search(subject)
        others = [match and match.span() for match in (pattern.match(subject), pattern.fullmatch(subject))]
        print('  ', ascii(subject), [spans(pattern, match) for match in pattern.finditer(subject)], found and (found.span(), found.lastindex), *others)


words = 'abc', 'aab b', 'Ab1_', 'a\nb\n', '\xe9a\u0661{2}'
for text in ('a', 'a|b', 'a|', '|a', '(a)(b)?', '((a)|(b))*', '(a|b)*?b', '(?:a|b)+', 'a*a', 'a*+a', 'a??b', 'a{2}', 'a{1,}b', 'a{,2}b', 'a{2', 'b{,}', '{}', 'x{}*', 'a{2}{',
             '[ab]+', '[^ab]+', '[a-b]+?b', '[]a]+', '[^]a]', '[a-]', '[-a]', '[\\]-]', '[\\w{]+', '[^\\W\\d]+', '[\\s\\d]', '[#\\ ]', '[\\x61-\\x62\\u0031]', '[\\n\\t\\a\\b]', '[&|]',
             '.', '.*', '(?s).*', '(?s:.)*$', '(?-s:.)', '^b', '(?m)^b', '(?m)a$', 'b$', 'b\\Z', 'b\\z', '\\Aa', '(?m)\\Ab', '\\ba', '\\Bb', '\\b', '\\B', '\\w+', '\\W', '\\d', '\\D+', '\\s', '\\S+',
             '(?a)\\w+', '(?a)\\d', '(?u)\\d', '(?a:\\d)|\\d', '(?i)ab', '(?i)[a-b]+', '(?i:a)b', '(?i)(?-i:a)b', '(?i)[^a]', '(?i)s', '(?i)k', '(?ai)[ks]', '(?i)(a)\\1', '(?i)[\\u0130-\\u0180]',
             '(a)\\1', '(?P<x>a|b)(?P=x)', '(a)?b\\1', '(a*)*', '(a*)+', '(a|b|)*c', '(a?){3}', '(a??){2,3}', '(?:(a)|b)*', '(?:a|(b))+?$', '(a)|(b)|(c)', '(?=a)', '(?=(a))a', '(?!a).', '(?!(a)b)a',
             '(?<=a)b', '(?<!a)b', '(?<=(a))b', '(?<=a|b).', '(?<=^)a', '(?<=[ab]{2})b', '(?<!\\w\\w).', '(?>a|ab)b', '(?>a*)b', '(?:ab)++', '(?:a|b)*+b', '(a+)+$', '(?:a+)?+b', '(?#c)a', 'a(?#c)*',
             '  a  b  # rest', 'a#b\n|b', 'a\\ b', '\\#', 'a *', 'a\n+', '(?-x:a b)', '(?-x: )', '\\x41', '\\u0041', '\\U00000041', '\\N{LATIN CAPITAL LETTER A}', '\\0', '\\.', '\\{', '\\$', '\\[\\]',
             '(((((a)))))', '(?P<first>a)(?P<second>b)(c)', '(?P<x>(?P<y>a)b)', 'a|ab|abc', '(?:a|ab)(?:c|bcd)?$', '(a(b(c)?)?)?', '(?i-s:A.)', '(?:)', '()', '(|a)+', '(a|)+', '(?:a{0,2}){2}'):
    show(text, 0, *words)

print('-- flags')
for flags in (2, 8, 16, 256, 2 | 256, 8 | 16, 32):
    for text in ('^a.b$', '[a-z\xe9]+', '\\w+', 'K', '(?-i:k)', '^b', '(?a:\\w)'):
        show(text, flags, 'a\nb', '\xe9\xc9', 'kK\u212a', 'b\xe9')

print('-- long texts')
for text in ('a*', '(a|b)*', '(?:ab)*', '(?:a|b)*?$', '(?:(a)(b))*+', '(?=(a|b)*$)a', '.*b', '[ab]*c', '(?:a?b?)*'):
    pattern = compiled(text)
    match = pattern.match('ab' * 700)
    print(text, match and spans(pattern, match), spans(pattern, pattern.search('ab' * 50 + 'c')))

print('-- matches')
match = compiled('(?P<x>a)|(?P<y>b)(c)?').search('xb')
print(match.group(), match.group(0), match.group('y'), match.group('x', 2, 3), match['y'], match[1], match.groups(), match.groups(''), match.groupdict(), match.groupdict('-'))
print(match.start(), match.end(), match.span(), match.start('x'), match.end(3), match.span('y'), match.string, match.lastgroup, match.lastindex, match.re.pattern)
for wrong in (4, -1, 'z', None, 1.5):
    for call in (match.group, match.start, match.end, match.span, match.__getitem__):
        try:
            print(call(wrong))
        except IndexError as error:
            print(error, end=' ')
print()
print(type(match), type(match.re), bool(match))

print('-- errors')
for text in ('(', 'a(b', ')', 'a)b', '[', '[a', '[]', 'a[^', '*', 'a|*', '(*a)', 'a**', 'a+*', 'a{1}{2}', 'a*{3}', '^*', 'a{3,2}', '\\', 'a\\', '\\q', '[\\q]', '\\8', '\\1', '(a)\\2', '(a\\1)', '\\x', '\\x4', '\\u12', '\\U0001',
             '[b-a]', '[\\w-a]', '[a-\\d]', '(?P<a', '(?P<>a)', '(?P<1>a)', '(?P<a b>c)', '(?P<a>a)(?P<a>b)', '(?P=a)', '(?P=a', '(?Pa)', '(?P', '(?', '(?z)', '(?<a)', '(?<', '(?#', '(?=a', '(?<=a*)b', '(?<!a|bc)d',
             '(?i', 'a(?i)b', '(?z:a)', '\\N{nothing}', '\n(\n a', '\n\na**', 'a\n|\\q'):
    try:
        print(text, compiled(text))
    except Exception as error:
        print(ascii(text), type(error), error, error.msg, error.pos)

print('-- all kinds')
for text in (
    '(a{,x{1,2}+)*+\\1+|', 'a*1((?:)){,}|b', '(?im)(?:(?:$|A|)*|){2}?1*+a{,x', '(?s)\\Z(?![\\b_]|\\$*?|)', 'a??|\\A(?a:cB|1)', '((?:))c',
    'B|(?P<n1>)(?:)+?b', '_+?|{{0}', '|[a\\]-](\\s[\\b_]|a\\$|)*+', '((?P<n2>))\\.(?<!a{2}){2}', '\\z1{1,2}', 'a{0,2}?b{,2}', '(?<=a){1,2}+[^\\n]',
    '1(?<!a(?!b))++b{2}|{a|', '|(?P<n1>[a-\\x64])|B{0}', '(?=1)a{1,2}+|', '^||()b{1,2}+b{1,2}', '\\Z[\\d.]', '_(?:(?:A+?c))1', 'b(?u:|(?<!a{2}))b|B',
    '((?<=[ab])\\$+?_){2}|c', '(?:((?P<n2>)|(bcA?)a))++\\w', '([^a]|b*?|a)B', '\\B#x{,}|\\z.', 'a|[a\\]-]*+\\B', '(?>)a{1,2}+\\z', '(?i)B{2}',
    '(?i)((?>b*?|\\Bb))', '1(?:1*+a)*?$|1', '((\\x61|B)B)(|a|B[\\d.][]a]){2}?', '(?m)(a)', 'B{2}[\\w-]', '_B{1,2}|(?:(\\z)){,}', 'a_+|a|b++_?+',
    '(?P<n1>|B)', '(?#comment)({2{1,2}+Bb{1,}){0}', '(1{2}|b*(?>})*+|_)+b', '[\\b_]|_{2}', '(?im)(?:(?>(a))||\\b)', '(?:a{2}?)|(?:A()B)',
    '(?=\\B)|b?+', '(?:c{0}){,2}', '|B(?<=[ab])', '(?=a{,2})(?s:)', '(?i)b\\0|(?<!ab)|(?:){2}b{,2}', '((|){1,}|)*+', '(?!(?:.|()|aA*?)\\0){2}?',
    'c+?|[^a]', 'a b(?P<n1>c+?B(?<![ab]))A|a{,2}', '(?x)(?>|\\d{1,2}+)', 'B(?=)??', '(?m)1A+?|A|b{2}?c+?', 'A{2}?|(?>)c', '1(?<=a(?!b))?',
    '[\\d.](?!){,}|AB|(_)', 'b}+(?>|B)', 'b[a\\]-]', '(?:)+?|', '(?im)(?!(?:b{2}))', '(|b{0,2}]?)', '\\wB|(?s:|b(?<!ab)b){0,2}?|a', 'b{0,2}?a',
    '(?x)_|c|', 'a|(b{2}?){2}b{0,2}?', 'b{1,2}+\\bc+?', '\\Z(c\\z){2}1', 'a|\\u0062', '{{0,2}?B*?', 'c{1,2}|', 'B$|x{}{1,2}+',
    '(?s)a|(?<!.)(?:|){0,2}?', '(?a)_{1,2}+(?#comment)', '(?i-s:B|_a{,x)', '|B{2}?|\\$', 'a+(?:(?<=\\w\\w)B|b|A*?\\b)[}\\b_]', '(?x)(a)|c',
):
    show(text, 0, 'aabb', 'bA1 _b', 'abcab\n')
