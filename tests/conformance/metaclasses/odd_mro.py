# What mro() may answer, and an unstarted generator's frame cleared.
class Meta(type):
    def mro(cls):
        return answers[cls.__name__]


class A:
    def f(self):
        return 'A.f'


answers = {'Empty': [], 'EmptyTuple': (), 'Other': [object], 'Base': [A, object], 'Number': [5], 'Layout': [int, object], 'No': None}
for name in answers:
    try:
        print(Meta(name, (A,), {'__len__': lambda self: 4}).__mro__)
    except TypeError as error:
        print(name, error)

leaked = []


class Lone(type):
    def mro(cls):
        leaked.append(cls)
        return [cls]


try:
    class X(metaclass=Lone):
        pass
except AttributeError as error:
    print(error)
try:
    leaked[0]()
except TypeError as error:
    print(error)


def generate():
    yield 1


g = generate()
frame = g.gi_frame
frame.clear()
print(list(g), g.gi_frame)
g = generate()
frame = g.gi_frame
next(g)
try:
    frame.clear()
except RuntimeError as error:
    print(error)
print(list(g))
