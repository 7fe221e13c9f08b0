# Templates with another delimiter, idpattern, braceidpattern or flags.
from string import Template


def made(text='', **attributes):
    return type('Made', (Template,), attributes)(text)


def show(template, **values):
    print(ascii(template.safe_substitute(values)), [ascii(name) for name in template.get_identifiers()], template.is_valid())


values = {'a': 1, 'b': 2, 'ab': 3, 'a.b': 4, 'a-b': 5, 'x1': 6, 'A': 7, '12': 8, 'aaa': 9, 'name': 10, 'q': 11, 'qq': 12}
for idpattern in ('[a-z]+', '[a-z][a-z.]*', r'\w+', r'\d+', 'a|b', 'ab?', 'a*b', '(?:a|ab)', '(?:ab)+', 'a{2,3}', 'a{3}', 'a+?', '[^a-z ]+',
                  r'[\w.-]+', '[a-z] [a-z]', 'a # letters\n b', '(?a:[_a-z][_a-z0-9]*)', '.', r'\.', r'a\.b', '(?:q|qq)', '[]a]', '[a\\-b]+', '(?:a|b)+1?'):
    show(made('$a $b $ab $a.b $a-b $x1 $A $12 $aaa ${name} $q $qq ${ab} ${a.b} $$ $', idpattern=idpattern), **values)
for delimiter in ('%', '%%', '@', '&+', '.'):
    show(made('%a %%b @a @@b &+a &+&+ .a %{ab} @{ab} &+{ab} .{ab} ..', delimiter=delimiter), **values)
for flags in (0, 2):
    show(made('$a $A $\xe9 $\xc9 $\u212a $ab', idpattern='[a-z\xe9]+', flags=flags), **{**values, '\xe9': 'e', '\xc9': 'E', '\u212a': 'kelvin'})
show(made('$ab ${ab} ${AB} ${12}', braceidpattern='[0-9]+'), **values)
show(made('$ab ${ab} ${AB} ${12}', idpattern='[a-z]', braceidpattern='[A-Z]+', flags=0), **values)


class Dotted(Template):
    idpattern = r'[a-z]+(?:\.[a-z]+)*'


class Percent(Dotted):
    delimiter = '%'


show(Percent('%a.b %name.x. %{a.b} $a'), **values)
show(Dotted('$a.b $name.x. ${a.b} %a'), **values)
for text in ('a\nb %', '%{', '%{a', '%1'):
    try:
        print(Percent(text).substitute(a=1))
    except (ValueError, KeyError) as error:
        print(type(error).__name__, error)
