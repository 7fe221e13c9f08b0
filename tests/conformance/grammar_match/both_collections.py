# A class over both Mapping and Sequence matches as the one that comes first; what is registered later matches as that, with all
# classes under it.
from collections.abc import Mapping, Sequence, MutableMapping, MutableSequence
import collections


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return None


class Both:
    def __getitem__(self, key): raise KeyError(key)
    def __iter__(self): return iter(())
    def __len__(self): return 0


class A(Both, Mapping, Sequence): pass
class B(Both, Sequence, Mapping): pass
class C(A, list): pass
class D(collections.UserDict, Sequence): pass
class E(B): pass
class F(Both): pass
class G(F): pass
class H(G, Sequence): pass
class I(dict, Sequence): pass
class J(Sequence, dict): pass


for each in A, B, C, D, E, F, G, H, I, J:
    print(each.__name__, kind(each()))
Mapping.register(F)
print(kind(F()), kind(G()), kind(H()))
Sequence.register(G)
print(kind(F()), kind(G()), kind(H()))
MutableMapping.register(Both)
print(kind(Both()), kind(F()), kind(G()), kind(A()), kind(B()))
MutableSequence.register(F)
print(kind(F()), kind(G()))


class K(F): pass


print(kind(K()))


class Late: pass
class Under(Late): pass


Late.__len__ = Both.__len__
Late.__getitem__ = Both.__getitem__
print(kind(Under()))
Sequence.register(Late)
print(kind(Under()), kind(Late()))
