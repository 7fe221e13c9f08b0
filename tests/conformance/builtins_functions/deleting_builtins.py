# The first change that the namespace of builtins sees is a deletion by code that has it as its globals.
import builtins


def without(name):
    exec(f"def delete():\n    global {name}\n    del {name}\ndelete()", vars(builtins))


without("ord")
try:
    ord("a")
except NameError as error:
    print(error)
print(chr(97), hasattr(builtins, "ord"))
