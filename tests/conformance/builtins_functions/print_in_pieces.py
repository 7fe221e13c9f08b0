# What stands before an argument that raises, or prints by itself, is printed before.
class Bad:
    def __str__(self): raise ValueError("no")
class Worse(int):
    __str__ = int.__neg__
try: print("a", Bad())
except ValueError as e: print("|", e)
try: print("a", Worse(3))
except TypeError as e: print("|", e)
try: print("a", Worse(3), sep=5)
except TypeError as e: print("|", e)
class W:
    def write(self, s): print("w", repr(s)); return 1
    def flush(self): print("flush")
try: print("a", Bad(), file=W())
except ValueError as e: print("|", e)
print("a", 3, [4], file=W(), flush=True)
try: print("a", Worse(3), file=W())
except TypeError as e: print("|", e)
try: print("x", 10**5000)
except ValueError as e: print("|", e)
try: print("x", [10**5000], 5)
except ValueError as e: print("|", e)
class Loud:
    def __str__(self): print("loud"); return "L"
    def __repr__(self): print("LOUD"); return "R"
print("a", Loud(), "b", [Loud()], "c", sep="-", end="!\n")
print("é", Loud(), "é")
print(Loud(), None, True, 1.5, 3)
print()
print("", end="")
print("x", "\udc80") if 0 else None
class E:
    def __str__(self): return ""
print("a", E(), "b", E())
print(E(), E(), sep="", end="")
print(*"abc", E(), sep="\n")
def g():
    try: print(1, Bad(), 2)
    finally: print("end")
try: g()
except ValueError: pass
