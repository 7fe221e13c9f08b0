# Keys of a namespace that are no plain strings are compared by their own methods.
import warnings

warnings.simplefilter("ignore")


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Key) else other)

    def __repr__(self):
        return f"Key({self.name})"


X = type("X", (), {Key("one"): 1, "two": 2})
print(X.__name__, X.two, X.__dict__[Key("one")])


class Text(str):
    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str.__eq__(self, other)


Y = type("Y", (X,), {Text("three"): 3, 4: 5, (6, "x"): 7})
print(Y.three, Y.__dict__[4], Y.__dict__[6, "x"], Y.__mro__)
