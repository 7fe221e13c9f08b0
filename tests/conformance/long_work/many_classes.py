# Matching exceptions and instances against more classes than are compared with at once.
many = (KeyError, IndexError) * 1000
try:
    try:
        1 / 0
    except many:
        print('wrong')
except ZeroDivisionError as error:
    print(error)
try:
    [][1]
except many as error:
    print(error)
try:
    1 / 0
except (*many, ArithmeticError) as error:
    print(error)
try:
    try:
        [][1]
    except (*many, 5):
        print('wrong')
except TypeError as error:
    print(error, repr(error.__context__))
try:
    raise ExceptionGroup('group', [ValueError(1), KeyError(2)])
except* many as error:
    print(repr(error))
except* ValueError as error:
    print(repr(error))
print(isinstance(1, many), isinstance(KeyError(), many), isinstance(1, (*many, int)), issubclass(bool, (*many, (str, int))), issubclass(str, many))
for wrong in (*many, 5), (5, *many):
    try:
        print(isinstance(IndexError(), wrong))
        print(isinstance(1, wrong))
    except TypeError as error:
        print(error)


class Lying:
    __class__ = KeyError


print(isinstance(Lying(), many), isinstance(Lying(), many[1:2] * 2000))
names = {f'name{i}': i for i in range(600)}
print('{name599} {0} {name7:>5}{name7!r}{{}}'.format('first', **names), 'nothing'.format(**names), '{0[1]}{name5.real}'.format('ab', **names))
for wrong in '{name600}', '{1}', '{', '{}{0}':
    try:
        print(wrong.format('first', **names))
    except (KeyError, IndexError, ValueError) as error:
        print(repr(error))
