# What help() writes about classes and their instances, and what is in them.
import abc
import functools


class Shape:
    """A thing with an outline.

    It has    a second paragraph,
        indented further.
    """
    sides = 0
    weight: float = 1.5

    def __init__(self, name, /, colour='red', *, scale: 'float' = 1.0):
        """Makes one."""

    def area(self) -> float:
        """How large it is."""

    def undocumented(self, *args, **keywords):
        pass

    def _private(self):
        """Not shown."""

    @classmethod
    def unit(cls, size: int = 1):
        """One of size 1."""

    @staticmethod
    def compare(a, b, /):
        """Which is larger."""

    @property
    def name(self):
        """Its name."""

    @property
    def colour(self):
        """Its colour."""

    @colour.setter
    def colour(self, value):
        pass

    def many(self, first_parameter=None, second_parameter='a text', third_parameter=(1, 2, 3), *rest, key=len) -> 'Shape':
        """Has too many parameters for a line."""

    def exactly(self, aaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb):
        """A line of its own."""

    def one_more(self, aaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb):
        """Nearly the same."""

    alias = area
    key = lambda self, other=None: other

    async def later(self):
        """A coroutine."""

    def steps(self):
        """A generator."""
        yield

    @functools.lru_cache
    def remembered(self, x):
        """A cached one."""

    @functools.cached_property
    def once(self):
        """Worked out once."""

    class Corner:
        """A class within."""

    table = {'a': [1, 2, 3], 'b': 'x' * 100}
    text = 'quoted'


class Square(Shape):
    def area(self):
        return 1

    def side(self):
        """Its side."""

    name = property(lambda self: 'square')


class Tiny:
    __slots__ = ('x', 'y')


class Nothing:
    __slots__ = ()


class Descriptor:
    """A descriptor."""
    def __get__(self, instance, owner):
        """Reads."""
        return self
    def __set__(self, instance, value):
        """Writes."""


class Owner:
    """Has one."""
    value = Descriptor()


class Meta(type):
    """A metaclass."""
    def made(cls):
        """Not seen from its classes."""


class Made(metaclass=Meta):
    """Made by it."""
    def __new__(cls, first, second=2):
        """Makes one."""
        return super().__new__(cls)


class Plan(abc.ABC):
    """A plan."""
    @abc.abstractmethod
    def step(self):
        """To be done."""
    def __init_subclass__(cls, /, **keywords):
        """When it is derived from."""
    def __class_getitem__(cls, item):
        """When it is subscribed."""


class Left(Shape.Corner):
    pass


class Both(Left, Owner):
    """Two bases."""
    def __len__(self):
        """How many."""


for thing in (Shape, Square, Tiny, Nothing, Owner, Made, Both, Shape.Corner):
    print('==', thing.__name__)
    help(thing)
for thing in (Shape('a'), Square('b'), Owner()):
    print('== one of', type(thing).__name__)
    help(thing)
print('== members')
for thing in (Shape.area, Square('c').area, Shape.unit, Shape.compare, Shape.name, Shape.colour, Square.name, Shape.key, Shape.later, Shape.steps,
              Shape.many, Shape.alias, Shape.remembered, Tiny.x, Made.made, Square('d').side, Plan.step, Plan.__init_subclass__):
    help(thing)
