# Keywords of any name as keys, whatever the receiver's parameters are called; the keywords of OrderedDict's methods.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict
import copy


class Keys:
    def keys(self):
        return ['a']

    def __getitem__(self, key):
        return 1


class Ordered(OrderedDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, value)


class Plain(dict):
    def __init__(self, *args, **keywords):
        super().__init__(*args, **keywords)


def updated(mapping, *args, **keywords):
    mapping.update(*args, **keywords)
    return mapping


print(dict(self=1, other=2), dict(Keys(), self=3), updated({}, Keys(), self=4, args=5, key=6))
print(OrderedDict(self=1), OrderedDict(Keys(), self=2), updated(OrderedDict(), self=3, other=4), updated(OrderedDict(), Keys(), self=5))
print(Ordered(self=1), updated(Ordered(), self=2), Plain(self=3), Plain(Keys(), self=4))
print(defaultdict(None, self=1), defaultdict(list, Keys(), self=2), updated(defaultdict(int), Keys(), self=3))
print(Counter(self=1, iterable=2), updated(Counter(), self=1), UserDict(self=1, dict=2), updated(ChainMap(), self=3))

ordered = OrderedDict(a=1, b=2, c=3)
print(ordered.pop(key='a'), ordered.pop('b', default=5), ordered.pop('b', default=5), ordered.pop('b', 6), ordered.pop(key='q', default=None), ordered)
print(ordered.setdefault(key='d', default=7), ordered.setdefault('e'), ordered.setdefault(default=1, key='c'), ordered)
print(ordered.popitem(last=False), ordered.move_to_end(key='d', last=True), ordered, OrderedDict.fromkeys(iterable='xy', value=0))
for wrong in (lambda: ordered.pop('zz'), lambda: ordered.pop(), lambda: ordered.pop('a', 1, 2), lambda: ordered.pop(name='a'), lambda: ordered.pop([]),
              lambda: {}.pop(key='a'), lambda: Ordered().pop('n')):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)


class Key:
    def __init__(self, text):
        self.text = text

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return isinstance(other, Key) and self.text == other.text


keyed = OrderedDict([(Key('a'), 1), (Key('b'), 2)])
print(keyed.pop(Key('b')), keyed.pop(key=Key('b'), default=3), len(keyed))


class Arguments:
    def __getnewargs_ex__(self):
        return self.answer


each = Arguments()
for each.answer in ([1], (1, 2, 3), ([], {}), ((), []), ((), {})):
    try:
        print(copy.copy(each).answer)
    except Exception as error:
        print(type(error).__name__, error)


class Slots:
    __slots__ = ('a',)


for protocol in (0, 1, 2, -1, 1.5, 'a'):
    try:
        print(len(Slots().__reduce_ex__(protocol)))
    except Exception as error:
        print(type(error).__name__, error)
