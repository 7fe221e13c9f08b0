# string.Template.
from string import Template
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

t = Template('$who likes ${what}, $$5 and $who_2')
print(t.substitute(who='tim', what='kung pao', who_2='x'), t.substitute({'who': 1, 'what': None}, who_2=[]),
      t.safe_substitute(who='only'), t.safe_substitute(), t.template, t.get_identifiers(), t.is_valid())
print(Template('no placeholders').substitute(), Template('').substitute(),
      Template('$a$b').substitute(a=1, b=2), Template('${a}b').substitute(a='A'),
      Template('$é').safe_substitute(é=1), Template('$A_1').substitute({'A_1': 'ok'}),
      Template('$self').substitute(self='s'), Template('$mapping').substitute({'mapping': 'm'}))
show(t.substitute)
show(t.substitute, {'who': 1}, what=2)
show(t.substitute, {}, {})
show(t.substitute, 5)
for text in ('$', '$ x', 'a\nb $', '${', '${a', '${a b}', '$1', '$-', 'line\n  $!', '${}', '$$$', '$é'):
    template = Template(text)
    print(ascii(text), template.is_valid(), ascii(template.safe_substitute(a='A')), end=' ')
    show(template.substitute, a='A')
    show(template.get_identifiers)


class Percent(Template):
    delimiter = '%'
    idpattern = r'[a-z]+_[a-z]+'


class Brace(Template):
    idpattern = '[a-z]+'
    braceidpattern = '[A-Z]+'


class Flags(Template):
    flags = 0
    idpattern = '[a-z]+'


p = Percent('%% $x %not_here %{under_score} %up')
print(p.safe_substitute(under_score='US', not_here='NH'), p.get_identifiers(), p.is_valid())
print(Brace('$abc ${ABC} ${abc}').safe_substitute(abc='low', ABC='HIGH'),
      Flags('$abc $ABC').safe_substitute(abc=1, ABC=2),
      Template.delimiter, Template.idpattern, Template.braceidpattern)


class Mapping:
    def __getitem__(self, key):
        return key.upper()


print(Template('$x-${y}').substitute(Mapping()), Template('$x $x $y').get_identifiers(),
      Template('$x').safe_substitute({'x': '$y', 'y': 1}))
