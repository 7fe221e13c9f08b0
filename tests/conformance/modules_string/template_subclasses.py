# What the documentation of string.Template lets subclasses change: delimiter, idpattern, braceidpattern, flags, pattern.
from string import Template


def report(template, **values):
    for call in (template.get_identifiers, template.is_valid, lambda: template.safe_substitute(values), lambda: template.substitute(values)):
        try:
            print(' ', ascii(call()))
        except (KeyError, ValueError) as error:
            print(' ', type(error).__name__, error.args[0])


class Plain(Template):
    pass


print(Template.flags, repr(Plain.flags), Plain.flags == 2, Plain.flags | 64 == 66, 'flags' in Plain.__dict__, Plain.delimiter, Plain.idpattern, Plain.braceidpattern)
report(Plain('$who likes ${what} for $$5'), who='tim', what='kung pao')
report(Plain('$who $ı $ſ $K ${who'), who=1)

print('-- delimiters')
for delimiter in ('%', '%%', '@@@', '<>', '(', '\\', '#', ' ', '\n', 'x', 'Ab', '$', '^$', '\u00e9', '{', '$$'):
    Delimited = type('Delimited', (Template,), {'delimiter': delimiter})
    text = 'a ~who b ~{who} c ~~ ~~~who d ~{ who} ~1 ~'.replace('~', delimiter)
    report(Delimited(text), who='W')
    report(Delimited(text.upper()), who='W', WHO='big')
    print('  ', Delimited.pattern.groups, Delimited.pattern.groupindex == {'escaped': 1, 'named': 2, 'braced': 3, 'invalid': 4})

template = Plain('$a %a $$ %%')
template.delimiter = '%'
report(template, a=1)
Plain.delimiter = '#'
report(Plain('$a #a $$ ##'), a=1)
Plain.delimiter = '$'

print('-- idpattern')
for idpattern in ('[a-z]+', '[a-z]+(?:\\.[a-z]+)*', '(?-i:[A-Z])+', '(?i:ab)c?', 'a(?!b)\\w*', '(?<!\\w)x', '\\w+?(?=-|\\b)', '\\d{2,3}', '([\'"])\\w+\\3', '(a|b)\\3',
                  '(?#nothing)\\w+', '[^\\W\\d_]+', '\\S+', '(?:a|ab)(?:c|bcd)', '(?>a|ab)c', 'a++', '(?:ab){2}', '(?:ab)*?b', '\\x61\\u0062', '', '[]x]', '[\\]x-]+', 'a b', 'a\\ b', 'a#b\n', '[ ]'):
    kind = type('Kind', (Template,), {'idpattern': idpattern})
    print(ascii(idpattern))
    report(kind('$a $ab $abc $abcd $A.b $a.b.c ${a.b} $x ${x} $12 $123 $"q" $\'q" $aa $ba $bb $abab $-a ${ab}b $] $a b ${a b}$$$'), a=1, ab=2)
kind = type('Kind', (Template,), {'idpattern': '[a-z]+', 'flags': 0})
report(kind('$a $A ${a} ${A}'), a=1)
kind = type('Kind', (Template,), {'flags': 0})
report(kind('$a $A ${a} ${A} $_A'), a=1)
print(kind.flags, kind.pattern.flags)

print('-- braceidpattern')
for braceidpattern in (None, '', '[0-9]+', '[^}]*', '(?a:\\w+)', '(?:a|b)+'):
    kind = type('Kind', (Template,), {'braceidpattern': braceidpattern})
    report(kind('$a ${a} ${12} ${a b} ${} ${\xe9} $12 ${ab} $\xe9'), a=1, ab=2, **{'12': 3, 'a b': 4, '': 5})

print('-- flags')
for flags in (0, 2, 256, 258, 8, 16, 64):
    kind = type('Kind', (Template,), {'idpattern': '[a-z\xe9]+.?', 'flags': flags})
    report(kind('$a\n $A. $\xe9\xc9 $\u212aa'), **{'a.': 1, 'a': 2})
    print('  ', kind.flags, kind.pattern.flags)
for flags in (256 | 32, 'i'):
    try:
        type('Kind', (Template,), {'flags': flags})
    except Exception as error:
        print(type(error).__name__)


print('-- pattern')


class Mustache(Template):
    pattern = r'''
    \{\{(?:
      (?P<escaped>\{\{)              # a doubled pair
    | (?P<named>[_a-z][_a-z0-9]*)\}\}
    | \b\B(?P<braced>)               # never
    | (?P<invalid>)
    )
    '''


report(Mustache('{{who}} {who} {{ who}} {{{{who}} {{Who}}'), who='tim')


class Sub(Mustache):
    pass


report(Sub('{{who}} $who ${who}'), who='tim')


class Words(Template):
    flags = 0
    pattern = r'(?s)<(?P<named>\w+)(?P<rest>\s+\w+=(?P<quote>["\x27]).*?(?P=quote))*\s*/?>|&(?P<braced>[A-Z]{2,}+);|(?P<escaped>&&)|(?P<invalid>[<&])'


report(Words('a <b> <c x="1" y=\'"2"\'/> &AB; && &ab; <d'), b=1, c=2, AB=3)
print([(match.span(), match.lastgroup, match.groupdict()) for match in Words.pattern.finditer('a <b> <c x="1"> &AB; && &')])

template = Plain('<b> $b')
template.pattern = Words.pattern
report(template, b=1)
report(Plain('<b> $b'), b=1)
Plain.pattern = Words.pattern
report(Plain('<b> $b'), b=1)

print('-- what is wrong with them')


class Loose(Template):
    pattern = '(?P<named>n)|(?P<braced>b)|(?P<escaped>e)|(?P<invalid>i)|(?P<other>o)'


for text in ('none', 'xo', 'i', 'be', 'x\ny\n  i', 'x\r\n\ni', 'x\n'):
    report(Loose(text), n=1)
for name in ('escaped', 'named', 'braced', 'invalid'):
    pattern = '|'.join([f'(?P<{each}>{each[0]})' for each in ('escaped', 'named', 'braced', 'invalid') if each != name])
    kind = type('Kind', (Template,), {'pattern': pattern})
    for text in 'x', 'e', 'n', 'b', 'i':
        try:
            print(name, text, kind(text).substitute(n=1, b=2), end=' ')
        except (IndexError, ValueError) as error:
            print(name, text, type(error).__name__, error, end=' ')
    print()
for pattern in (3, None, Words.pattern, b'x'):
    try:
        type('Kind', (Template,), {'pattern': pattern})('a').substitute()
    except (TypeError, ValueError) as error:
        print(type(error).__name__)
for bad in (5, None, ['$a'], b'$a'):
    for kind in (Template, Mustache):
        try:
            kind(bad).substitute(a=1)
        except TypeError as error:
            print(error)
text = 'one\ntwo $ok\r\nthree $ four $'
for kind in (Template, type('Kind', (Template,), {'idpattern': '[a-z]+'})):
    for template in (kind(text), kind('$'), kind('\n$'), kind('ab$ '), kind('$ok ${'), kind('$$ $1'), kind('\x0b\u2028$')):
        try:
            print(template.substitute(ok=1))
        except ValueError as error:
            print(error)
