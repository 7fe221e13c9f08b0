# Annotations of TypedDict that are texts know the class they belong to.
from __future__ import annotations

import annotationlib
from typing import NamedTuple, Optional, TypedDict, get_type_hints


class Film(TypedDict, total=False):
    title: str
    year: int


class Series(Film):
    pilot: Optional[Missing]


class Pair(NamedTuple):
    a: int
    b: 'str' = 'x'


Made = TypedDict('Made', {'a': 'int', 'b': str, 'c': 'list[int]'})
for kind in (Film, Series, Pair, Made, NamedTuple('Two', [('a', 'int')])):
    print(kind.__annotations__)
    print(annotationlib.get_annotations(kind, format=annotationlib.Format.FORWARDREF))
    print(getattr(kind, '__required_keys__', None) is not None)
for kind in (Film, Pair, Made):
    print(get_type_hints(kind))
print([value.__owner__ for value in Series.__annotations__.values()])
try:
    get_type_hints(Series)
except NameError as error:
    print(error)
