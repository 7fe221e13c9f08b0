"""References that do not keep their objects alive."""

from _weakref import *
from _weakref import ref

ReferenceType = ref
