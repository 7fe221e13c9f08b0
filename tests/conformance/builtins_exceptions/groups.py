# ExceptionGroup: construction, split, subgroup, derive, nesting, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

eg = ExceptionGroup('outer',
                    [ValueError('v'), ExceptionGroup('inner', [TypeError('t'), KeyError('k')]), OSError('o')])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args, len(eg.exceptions))
print(eg.subgroup(ValueError), eg.subgroup(TypeError), repr(eg.subgroup((TypeError, OSError))),
      eg.subgroup(IndexError), eg.subgroup(lambda e: isinstance(e, KeyError)),
      eg.subgroup(ExceptionGroup) is eg, repr(eg.subgroup(lambda e: 'inner' in str(e))))
match, rest = eg.split(TypeError)
print(repr(match), repr(rest))
print(eg.split(IndexError), eg.split(Exception),
      [repr(x) for x in eg.split(lambda e: isinstance(e, (ValueError, KeyError)))])
eg.add_note('a note')
eg.__cause__ = ValueError('cause')
match, rest = eg.split(KeyError)
print(match.__notes__, rest.__notes__, match.__cause__, rest.__context__, match.__notes__ is eg.__notes__)
print(repr(eg.derive([IndexError('new')])), type(BaseExceptionGroup('b', [ValueError()])).__name__,
      type(BaseExceptionGroup('b', [KeyboardInterrupt()])).__name__, ExceptionGroup.__mro__[1].__name__,
      isinstance(eg, Exception), ExceptionGroup('one', (ValueError(1),)),
      ExceptionGroup[int] if hasattr(ExceptionGroup, '__class_getitem__') else '')


class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + '+', excs)


class NoDerive(ExceptionGroup):
    pass


class Extra(BaseExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Extra(self.message, excs, self.code)


m = Mine('m', [ValueError(1), TypeError(2)])
print([repr(x) for x in m.split(ValueError)], type(m.subgroup(TypeError)).__name__,
      type(NoDerive('n', [ValueError(), KeyError()]).subgroup(KeyError)).__name__,
      Extra('e', [ValueError(), KeyError()], 9).subgroup(KeyError).code,
      type(Extra('e', [KeyboardInterrupt()], 1)).__name__)
show(ExceptionGroup)
show(ExceptionGroup, 'm')
show(ExceptionGroup, 'm', [])
show(ExceptionGroup, 'm', 5)
show(ExceptionGroup, 'm', 'ab')
show(ExceptionGroup, 5, [ValueError()])
show(ExceptionGroup, 'm', [ValueError])
show(ExceptionGroup, 'm', [ValueError(), 5])
show(ExceptionGroup, 'm', [KeyboardInterrupt()])
show(ExceptionGroup, 'm', {ValueError()})
show(Mine, 'm', [KeyboardInterrupt()])
show(ExceptionGroup, 'm', [ValueError()], 3)
show(eg.split)
show(eg.split, 5)
show(eg.split, int)
show(eg.subgroup, (ValueError, 5))
show(eg.derive, [])
show(eg.derive, 5)
show(lambda: setattr(eg, 'message', 'x'))
show(lambda: setattr(eg, 'exceptions', ()))


class BadDerive(ExceptionGroup):
    def derive(self, excs):
        return 5


show(BadDerive('b', [ValueError(), KeyError()]).split, KeyError)
show(eg.split, lambda e: 1 / 0)


def leaves(group):
    for e in group.exceptions:
        if isinstance(e, BaseExceptionGroup):
            yield from leaves(e)
        else:
            yield repr(e)


print(list(leaves(eg)))
