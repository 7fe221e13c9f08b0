# property: getter, setter, deleter, doc, inheritance, errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Temperature:
    def __init__(self, celsius):
        self._c = celsius

    @property
    def celsius(self):
        """In Celsius."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError('too cold')
        self._c = value

    @celsius.deleter
    def celsius(self):
        print('deleted')
        self._c = 0

    fahrenheit = property(lambda self: self._c * 9 / 5 + 32, doc='In F.')
    nothing = property()
    write_only = property(None, lambda self, v: print('wrote', v))


class Kelvin(Temperature):
    @Temperature.celsius.getter
    def celsius(self):
        return 'k' + str(self._c)

    @property
    def fahrenheit(self):
        return super().fahrenheit + 1


t, k = Temperature(20), Kelvin(5)
t.celsius = 25
print(t.celsius, t.fahrenheit, k.celsius, k.fahrenheit, Temperature.celsius.__doc__,
      Temperature.fahrenheit.__doc__, Temperature.celsius.fget(t), Temperature.celsius.fset is not None,
      Temperature.fahrenheit.fset)
k.celsius = 7
del t.celsius
t.write_only = 5
print(k.celsius, t.celsius, Temperature.celsius.__name__, t.__dict__, Temperature.celsius.__get__(t),
      Temperature.celsius.__get__(None, Temperature) is Temperature.celsius,
      Temperature.celsius.__isabstractmethod__)
t.__dict__['celsius'] = 'shadow'
print(t.celsius)
show(lambda: setattr(t, 'celsius', -300))
show(lambda: setattr(t, 'fahrenheit', 1))
show(lambda: delattr(t, 'fahrenheit'))
show(lambda: t.nothing)
show(lambda: setattr(t, 'nothing', 1))
show(lambda: delattr(t, 'nothing'))
show(lambda: t.write_only)
show(property, 1, 2, 3, 4, 5)
show(property, fget=1, bad=2)
show(lambda: property(5).__get__(t))
show(lambda: property(lambda s: 1).__set__(t, 1))
p = property(lambda self: 'got', doc='d')
q = p.setter(lambda self, v: print('set', v))
print(q.__doc__, p.fset, q.fget is p.fget, type(q).__name__, p.__get__(t), q.__set__(t, 4),
      p.__set_name__(Temperature, 'given'), p.__name__)


class Sub(property):
    pass


class Uses:
    @Sub
    def x(self):
        """docs of x"""
        return 1

    @x.setter
    def x(self, value):
        print('x', value)

    @property
    def fails(self):
        return self.inner_missing

    def __getattr__(self, name):
        return f'getattr:{name}'


u = Uses()
u.x = 3
print(u.x, Uses.x.__doc__, type(Uses.__dict__['x']).__name__, u.fails, u.other)
