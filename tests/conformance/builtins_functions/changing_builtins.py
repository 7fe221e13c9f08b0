# The namespace of builtins is a dict like any other: it can be changed in every way, and every module sees it.
import builtins

namespace = vars(builtins)
first = list(namespace)[:1]
namespace["len"] = lambda x: -1
print(len([1, 2]))
namespace["answer"] = 42
print(answer, builtins.answer, "answer" in dir(builtins))
del namespace["answer"]
try:
    print(answer)
except NameError as error:
    print(error)

builtins.len = lambda x: -2
print(len([1, 2]))
setattr(builtins, "twice", lambda x: 2 * x)
print(twice(4))
delattr(builtins, "twice")
print(hasattr(builtins, "twice"))

namespace.update(abs=str, five=5)
print(abs(-3) + "!", five)
namespace |= {"six": 6, "five": 55}
print(five, six)
print(namespace.pop("six"), namespace.pop("six", "gone"))
print(namespace.setdefault("five", 1), namespace.setdefault("seven", 7), seven)
key, value = namespace.popitem()
print(key, value)


def rebind():
    global hex
    hex = oct
    return hex(8)


exec("def change():\n    global bin, ord\n    bin = 'bin'\n    del ord\n    return bin\nprint(change())", namespace)
print(bin, "ord" in namespace)
print(rebind(), builtins.hex(8))

exec("max = 3\nprint(max)\ndel min", namespace)
print(max, hasattr(builtins, "min"))


class Borrower:
    pass


borrower = Borrower()
borrower.__dict__ = namespace
borrower.sum = "sum"
del borrower.any
print(sum, "any" in namespace, borrower.five)
print(list(namespace)[:1] == first)
copy = dict(namespace)
copy["print"] = None
print(namespace["print"] is print)
