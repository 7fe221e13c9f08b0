# The code of functions of library modules: looked at before it ever ran, copied, renamed, run by functions of our own.
import collections.abc
import contextlib
import copy
import dataclasses
import gc
import types
import weakref


@dataclasses.dataclass
class Point:
    x: int
    y: int = 2


# never run before it is asked for
code = dataclasses.astuple.__code__
print(type(code).__name__, code.co_name, type(code.co_code).__name__, len(code.co_code) > 0)
print(code == code, code == dataclasses.asdict.__code__, code == code.replace(), hash(code) == hash(code.replace()))
renamed = code.replace(co_name='as_a_tuple')
print(renamed.co_name, renamed == code, len(renamed.co_code) == len(code.co_code))

# run under another name before the module's own function is
function = types.FunctionType(renamed, vars(dataclasses), 'mine', dataclasses.astuple.__defaults__)
function.__kwdefaults__ = dataclasses.astuple.__kwdefaults__
print(function.__name__, function(Point(1)), dataclasses.astuple(Point(3)))

# copies of code that has run, the function gone
again = types.FunctionType(dataclasses.astuple.__code__.replace(co_name='third'), vars(dataclasses))
again.__kwdefaults__ = dataclasses.astuple.__kwdefaults__
del function, renamed, code
gc.collect()
print(again(Point(5, 6)), again.__code__.co_name)


# a function whose code becomes a module's
def mine(obj, *, tuple_factory=tuple):
    return 'mine'


print(mine(Point(7)))
mine.__code__ = dataclasses.is_dataclass.__code__
types_of = types.FunctionType(mine.__code__, vars(dataclasses))
print(types_of(Point), types_of(3))


# generators of library code at rest
class Numbers(collections.abc.Mapping):
    def __init__(self, count):
        self.count = count

    def __getitem__(self, key):
        if not 0 <= key < self.count:
            raise KeyError(key)
        return key * key

    def __iter__(self):
        return iter(range(self.count))

    def __len__(self):
        return self.count


items = iter(Numbers(5).items())
print(next(items), next(items))
gc.collect()
print(type(items).__name__, items.gi_code.co_name, items.gi_frame is not None, list(items))
values = iter(Numbers(3).values())
watch = weakref.ref(values)
print(next(values))
del values
gc.collect()
print(watch())


# frames of library code, kept by a traceback
def codes_of(error):
    names, entry = [], error.__traceback__
    while entry:
        names.append((entry.tb_frame.f_code.co_name, entry.tb_frame.f_code == entry.tb_frame.f_code.replace()))
        entry = entry.tb_next
    return names


try:
    dataclasses.fields(3)
except TypeError as error:
    kept = error
    print(codes_of(error), error)
gc.collect()
print(codes_of(copy.copy([kept])[0]))


class Closing:
    def close(self):
        print('closed')


with contextlib.closing(Closing()) as thing:
    print(type(thing).__name__, type(contextlib.closing.__exit__.__code__.co_code).__name__)
