# Small template engines with str methods.
import string


def render(template, **values):
    out, rest = [], template
    while '{{' in rest:
        before, _, rest = rest.partition('{{')
        expression, closing, rest = rest.partition('}}')
        if not closing:
            raise ValueError('unclosed')
        name, *filters = [part.strip() for part in expression.split('|')]
        value = values
        for key in name.split('.'):
            value = value[key] if isinstance(value, dict) else getattr(value, key)
        for f in filters:
            value = {'upper': str.upper, 'title': str.title, 'len': len, 'str': str,
                     'rev': lambda s: s[::-1]}[f](value)
        out.append(str(value))
    return ''.join(out) + rest


class User:
    name = 'ann lee'
    address = {'city': 'Zürich', 'zip': 8001}


for template in ('Hi {{ user.name | title }}!', '{{user.address.city|upper}} {{ user.address.zip }}',
                 '{{ n }}{{n}}', 'no fields', '{{ user.name | len }}', '{{user.name|upper|rev}}',
                 '{{ missing }}', '{{ n | nofilter }}', '{{ open', '{{user.nope}}'):
    try:
        print(render(template, user=User, n=7))
    except Exception as error:
        print(type(error).__name__, error)
print('{0.name} {1[city]} {1[zip]:>8}'.format(User, User.address), '%(city)s-%(zip)05d' % User.address,
      string.Template('$city ${zip}x').substitute(User.address), f'{User.name:*^{len(User.name) + 4}}')
csv = 'id,name,score\n1,"Doe, J",3.5\n2,"say ""hi""",4\n3,,\n'


def parse_csv(text):
    rows, row, cell, quoted = [], [], '', False
    i = 0
    while i < len(text):
        c = text[i]
        if quoted:
            if text[i:i + 2] == '""':
                cell += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                cell += c
        elif c == '"':
            quoted = True
        elif c in ',\n':
            row.append(cell)
            cell = ''
            if c == '\n':
                rows.append(row)
                row = []
        else:
            cell += c
        i += 1
    return rows


header, *rows = parse_csv(csv)
for row in rows:
    print(dict(zip(header, row)))
