# Subclasses of str and overridden methods.
class Name(str):
    def __new__(cls, value, extra=None):
        self = super().__new__(cls, value.strip())
        self.extra = extra
        return self

    def shout(self):
        return Name(self.upper() + '!', self.extra)

    def __len__(self):
        return 99

    def __getitem__(self, key):
        return 'item:' + str(key)

    def __iter__(self):
        return iter(['iter'])

    def __contains__(self, item):
        return item == 'magic'

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str.__eq__(self, other)


name = Name('  bob ', extra=7)
print(name, repr(name), name.extra, name.shout(), name.shout().extra, type(name.shout()).__name__)
print(len(name), name[0], name[1:2], list(name), 'b' in name, 'magic' in name, name.upper(),
      type(name.upper()).__name__)
print({name: 1}['bob'], {'bob': 2}[name], name == 'bob', 'bob' == name, name + 'x', '%s' % name, f'{name}',
      f'{name!r:>8}')
print(isinstance(name, str), issubclass(Name, str), str(name), type(str(name)).__name__,
      '-'.join([name, name]))
print(name.__dict__, str.__len__(name), str.__getitem__(name, 0), ''.join(name))


class Loud(str):
    def __str__(self):
        return 'LOUD'

    def __repr__(self):
        return '<loud>'

    def __format__(self, spec):
        return 'format:' + spec

    def __add__(self, other):
        return 'added'

    def __radd__(self, other):
        return 'radded'

    def __mod__(self, other):
        return 'mod'

    def __mul__(self, count):
        return 'mul'


loud = Loud('quiet')
print(loud, [loud], f'{loud:x}', f'{loud!s}', '%s %r' % (loud, loud), str(loud), loud + 'a', 'a' + loud,
      loud % 1, loud * 2)
print(''.join([loud, 'x']), loud.upper(), '{} {!r} {!s}'.format(loud, loud, loud), ''.join(['a', loud]))
