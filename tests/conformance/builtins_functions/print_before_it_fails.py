# print() writes its arguments one after another: what comes before one whose str() writes, or fails, is out already.
class Speaks:
    def __str__(self):
        print('(asked)')
        return 'answer'


class Fails:
    def __repr__(self):
        return self.missing


class Odd:
    def __str__(self):
        return 5


print('a', Speaks(), 'b', Speaks(), sep='-', end='.\n')
print(1, 2.5, None, Speaks())
print(1, [Speaks], Speaks().__str__(), str)
for values in [('value:', 10 ** 5000), ('é', '\ud800', 'behind'), ('x', 1, Odd()), (Odd(), 'behind'), (1, [2, Fails()]), (Fails(),)]:
    try:
        print(*values)
    except Exception as error:
        print('|', type(error).__name__, error)
    try:
        print(*values, sep=', ', end='!')
    except Exception as error:
        print('|', type(error).__name__)
print('object:', Fails(), end='')
