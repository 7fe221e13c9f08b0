# Exception groups matched against more classes than are compared with at once.
def show(name, group):
    print(name, repr(group) if len(repr(group)) < 200 else (group.message, len(group.exceptions), repr(group.exceptions[-1])))


def tried(group, classes):
    try:
        try:
            raise group
        except* classes as caught:
            show('caught', caught)
    except BaseException as error:
        show('left', error)


def made(count):
    return ExceptionGroup('some', [(ValueError, KeyError, IndexError, OSError)[i % 4](i) for i in range(count)])


class Own(ExceptionGroup):
    def derive(self, excs):
        return Own(self.message, excs)


many = (KeyError, UnicodeError) * 150
most = (KeyError, UnicodeError) * 21000
for classes in many, (*many, IndexError), most, (*most, IndexError):
    for group in made(3), made(7), Own('own', made(4).exceptions), ValueError('one'), KeyError('one'), ExceptionGroup('outer', [made(4), OSError(5)]):
        tried(group, classes)
tried(made(200), many)
for wrong in 5, int, ExceptionGroup, BaseExceptionGroup, Own, many:
    for classes in (wrong, *many), (*many, wrong), (*many[:100], wrong, *many), (ExceptionGroup, *many, wrong):
        tried(made(3), classes)
for classes in many, most, (*many, ExceptionGroup), (*many, IndexError), (*most, 5), (5, *most), ():
    try:
        print(made(8).split(classes), made(3).subgroup(classes))
    except TypeError as error:
        print(error)
