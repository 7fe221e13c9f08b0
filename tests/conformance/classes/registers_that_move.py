# Operations that end at once but lay their arguments beyond what the stack has room for: the registers move meanwhile, at
# whatever depth the stack happens to be full.
class Bound:
    """A special method found through a descriptor: a builtin."""

    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function


class Compared:
    __eq__ = Bound([1, 2, 3].__eq__)
    __lt__ = Bound("abc".__lt__)
    __gt__ = Bound(frozenset("ab").__gt__)
    __contains__ = Bound([1, 2, 3].__contains__)
    __bool__ = Bound(dict(a=1).__contains__)
    __getitem__ = Bound("a-b-c".split)
    __call__ = Bound(dict)
    __len__ = Bound([1, 2].__len__)
    __neg__ = Bound("x".upper)
    __add__ = Bound("-".join)
    __iter__ = Bound([7, 8].__iter__)
    __hash__ = Bound("x".__len__)
    __setitem__ = Bound(max)
    __delitem__ = Bound(str)
    __format__ = Bound("{}".format)
    __index__ = Bound([1].__len__)


class Attributes:
    __getattr__ = Bound("{}!".format)
    __setattr__ = Bound("{}{}".format)
    __delattr__ = Bound(str)


def everything(c, one, two):
    # so many registers that hardly any room is left behind them
    (
        v0, v1, v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23,
        v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45,
        v46, v47, v48, v49, v50, v51, v52, v53, v54, v55, v56, v57, v58, v59,
    ) = range(60)
    before = (one, two)
    found = []
    if c == [1, 2, 3]:
        found.append("eq")
    if c == 5:
        found.append("eq5")
    if c < "b":
        found.append("lt")
    if not c > frozenset("a"):
        found.append("gt")
    found.append(2 in c)
    if 9 not in c:
        found.append("not in")
    found.append(c["-"])
    found.append(c(a=1, b=2))
    found.append(len(c))
    found.append(-c)
    found.append(c + "ab")
    for item in c:
        found.append(item)
    a, b = c
    found.append((a, b))
    first, *rest = c
    found.append((first, rest))
    found.append([*c])
    found.append(hash(c))
    c[one] = two
    del c[one]
    found.append(f"{c:x}")
    found.append("abc"[c])
    o = Attributes()
    found.append(o.name)
    o.name = 3
    del o.name
    assert before == (one, two) and v0 == 0 and v59 == 59
    return found


def by_two(steps):
    if steps:
        return by_two(steps - 1)
    return everything(c, "one", "two")


def by_three(steps, twos):
    if steps:
        return by_three(steps - 1, twos)
    return by_two(twos)


c = Compared()
first = by_two(0)
print(first)
# The stack grows a few times in all: where it does, this must come by register by register.
print(all(by_three(total % 2, total // 2) == first for total in range(700)))
