from collections import OrderedDict, defaultdict, Counter
import copy

od = OrderedDict(a=1, b=2)
print(od.pop("a", default=6), od.pop("a", default=6), od.pop(key="b"), od)
for action in "od.pop()", "od.pop('x')", "od.pop(key='x')", "od.pop('x', 1, 2)", "od.pop('x', other=1)", "od.pop('x', key=1)":
    try:
        print(eval(action))
    except (TypeError, KeyError) as error:
        print(action, "|", type(error).__name__, error)


class Missing(OrderedDict):
    def __missing__(self, key):
        return 0


m = Missing(a=1)
print(m.pop("a", default=5), m.pop("a", 5), m.pop("b", default=5), m["q"])

od = OrderedDict(self=1, other=2)
od.update(self=42, other=43, dict="d")
od.update([("x", 1)], self=44)
print(od)


class Sub(OrderedDict):
    pass


s = Sub(self=7, args=8, keywords=9)
s.update(self=10)
print(s, dict(defaultdict(int, self=3)), Counter(self=2))
d = {}
d.update(self=3)
print(d)
d = defaultdict(list, {}, self=4)
d.update(self=5)
print(d)
for action in "od.update(1, 2)", "od.update(42)", "OrderedDict.__init__()", "OrderedDict(1, 2)", "od.update(None)", "od.update([()])":
    try:
        print(eval(action))
    except (TypeError, ValueError, AttributeError) as error:
        print(action, "|", type(error).__name__, error)


class Slotted(OrderedDict):
    __slots__ = ("x", "y")


s = Slotted([("a", [1]), ("b", 2)])
s.x = ["x"]
for made in copy.copy(s), copy.deepcopy(s):
    print(type(made).__name__, made, made.x, made.x is s.x, made["a"] is s["a"], hasattr(made, "y"))
s.z = 5
made = copy.copy(s)
print(made.x, made.z, s.__reduce__()[:3], s.__reduce__()[3:4])
made = s.copy()
print(made, hasattr(made, "x"), getattr(made, "z", None))
print(OrderedDict(a=1).__reduce__()[:4], list(OrderedDict(a=1).__reduce__()[4]))
s = Sub(a=1)
s.z = 5
print(vars(s.copy()), vars(copy.copy(s)), s.__reduce__()[2])
od = OrderedDict(a=1)
od.z = 5
print(vars(od.copy()), vars(copy.copy(od)), od.__reduce__()[2])
