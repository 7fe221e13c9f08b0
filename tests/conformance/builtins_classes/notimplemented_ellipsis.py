# NotImplemented, Ellipsis, None as objects.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

print(NotImplemented, ..., None, repr(NotImplemented), type(NotImplemented), type(...), type(None),
      Ellipsis is ..., type(...)() is ..., type(None)() is None, type(NotImplemented)() is NotImplemented)
print(bool(...), bool(None), not None, not ..., None == None, ... == ..., NotImplemented == NotImplemented,
      None != 0, hash(...) == hash(...), {None: 1, ...: 2}, [None] * 2, None is not False, str(None),
      f'{None}', f'{...!r}', format(None))
none, dots = None, ...
show(lambda: bool(NotImplemented))
show(lambda: not NotImplemented)
show(lambda: 1 if NotImplemented else 2)
show(lambda: None + 1)
show(lambda: None < None)
show(lambda: none())
show(lambda: none[0])
show(lambda: None.x)
show(lambda: iter(None))
show(lambda: len(None))
show(lambda: setattr(None, 'x', 1))
show(lambda: ... + 1)
show(lambda: dots())
show(lambda: NotImplemented())
show(lambda: type(None)(1))
show(lambda: type(...)(1))
show(lambda: type('X', (type(None),), {}))
show(lambda: int(None))
show(lambda: f'{None:5}')
show(lambda: sorted([None, None]))
show(lambda: None and 1)
show(lambda: None or ...)


class Uses:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __iadd__(self, other):
        return NotImplemented

    def __contains__(self, item):
        return None

    def __radd__(self, other):
        return NotImplemented

    def __format__(self, spec):
        return str(...)


u = Uses()
show(lambda: u + 1)
show(lambda: 1 + u)
show(lambda: u < u)
print(u == u, u == 1, u != u, 1 in u, u.__add__(1), f'{u}')
try:
    u += 1
except TypeError as error:
    print(error)
try:
    u -= 1
except TypeError as error:
    print(error)
raise_it = lambda: (_ for _ in ()).throw(NotImplementedError('abstract'))
show(raise_it)
try:
    raise NotImplemented
except TypeError as error:
    print(error)
