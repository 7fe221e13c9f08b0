# What is wrong behind a field is noticed when its turn comes, also where fields are formatted by Python.
class Loud:
    value = 3

    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print('formats', self.name, spec)
        return self.name


for template in ('{a}{', '{a}{missing}{', '{a:x}}', '{a:{missing}}{b}{', '{a.value:{missing}}{', '{b!x}{a}', '{a}{b!x}{a}', '{a.value}{0', '{a!r:>3}{b', '{c:*=#_G}x{x'):
    try:
        print(template.replace("!r", "").format(a=Loud('a'), b=Loud('b'), c=[]))
    except (KeyError, ValueError, TypeError, IndexError) as error:
        print(template, type(error).__name__, error)
