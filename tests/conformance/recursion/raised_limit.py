# The recursion limit raised by the program, under a host that allows it.
import sys


def count(n):
    return 0 if n == 0 else 1 + count(n - 1)


sys.setrecursionlimit(3000)
print(sys.getrecursionlimit(), count(2500))
sys.setrecursionlimit(5000)
print(count(4000))
try:
    count(6000)
except RecursionError as error:
    print(error)
sys.setrecursionlimit(20000)
print(count(15000))
sys.setrecursionlimit(1000)
print(count(900))
