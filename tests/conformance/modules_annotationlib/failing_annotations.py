# Annotations that fail for another reason than an unknown name, asked for as forward references.
import annotationlib
from annotationlib import Format, get_annotations
from typing import ClassVar, Required, TypedDict


class Thing:
    pass


a = Thing()


class Fails:
    x: int
    y: 'Fails'
    z: list[undefined_here]
    w: a.b.c[1:2] | None


print(get_annotations(Fails, format=Format.FORWARDREF))
print(get_annotations(Fails, format=Format.STRING))
try:
    get_annotations(Fails)
except Exception as error:
    print(type(error).__name__, error)


def outer():
    local = Thing

    class Inner:
        known: local
        inside: list[local]
        broken: local.missing[int]
        unknown: nowhere.at.all
        later: after

    after = int

    def function(p: local, q: local[2], r: list[p_unknown]) -> local:
        pass

    return Inner, function


for each in outer():
    for name, value in get_annotations(each, format=Format.FORWARDREF).items():
        print(name, str(value).replace('<class ', '(').split(', owner')[0])


class Movie(TypedDict):
    title: Required[ClassVar[int]]
    year: int


print(sorted(Movie.__required_keys__))
try:
    print(Movie.__annotations__)
except TypeError as error:
    print(error)
type Alias = a.nothing | int
print(annotationlib.call_evaluate_function(Alias.evaluate_value, Format.FORWARDREF))
print(annotationlib.call_evaluate_function(Alias.evaluate_value, Format.STRING))
