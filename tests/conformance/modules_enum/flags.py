# Flag and IntFlag: operators, iteration, aliases, names.
from enum import Flag, IntFlag, auto
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
    NONE = 0


class Color(Flag):
    RED = auto()
    GREEN = auto()
    BLUE = auto()
    WHITE = RED | GREEN | BLUE


class Num(IntFlag):
    A = 1
    B = 2
    C = 4


print(Perm.R, repr(Perm.R), Perm.R | Perm.X, repr(Perm.R | Perm.X), Perm.R | Perm.W, Perm.RW & Perm.R,
      Perm.RW ^ Perm.R, ~Perm.R, ~Perm.NONE, Perm(5), Perm(0), repr(Perm(0)), Perm.R in Perm.RW,
      Perm.X in Perm.RW, bool(Perm(0)), bool(Perm.R), list(Perm), list(Perm.RW), len(Perm.RW), len(Perm))
print(list(Color), Color.WHITE, repr(Color.WHITE), list(Color.WHITE), Color(3), repr(Color(3)),
      Color(3).name, Color(3).value, ~Color.RED, Color.RED | Color.GREEN | Color.BLUE is Color.WHITE,
      (Color.RED | Color.GREEN) == Color(3), Color.RED.name, Color['RED'] | Color['BLUE'],
      hash(Color(3)) == hash(Color(3)), Color(3) is Color(3), f'{Color(3)}', str(Color(5)))
print(Num.A, repr(Num.A), Num.A | Num.B, repr(Num.A | Num.B), Num.A | 8, repr(Num.A | 8), Num(9),
      Num.A + Num.B, type(Num.A | 2).__name__, type(Num.A + 1).__name__, ~Num.A, repr(~Num.A), Num(0),
      repr(Num(0)), Num.A & 3, 3 & Num.A, 1 | Num.B, Num.C ^ 5, Num(7), list(Num(7)), Num.A in Num(3),
      Num.A == 1, Num.A < Num.B, f'{Num.A}', f'{Num(3)}', int(Num(3)), [0, 1, 2][Num.B], Num(-1), -1 & Num.C,
      list(Num(8)))
show(Perm, 8)
show(Perm, 'R')
show(Perm, -1)
show(Perm, 1.5)
show(lambda: Perm.R | 1)
show(lambda: Perm.R | Color.RED)
show(lambda: 1 | Perm.R)
show(lambda: Perm.R & 'a')
show(lambda: 1 in Perm.RW)
show(lambda: Color.RED in Perm.RW)
show(lambda: Perm.R < Perm.W)
show(lambda: Perm.R + 1)
show(lambda: ~Perm.R & Perm.W)
show(lambda: Num.A | 'a')
show(lambda: 'x' in Num.A)
p = Perm.R
p |= Perm.W
print(p)
p &= ~Perm.R
p ^= Perm.X
print(p, p.name, p.value, Perm.R._value_, [m.name for m in Perm], Perm.__members__, 4 in Perm, 5 in Perm,
      16 in Perm)


class Skips(Flag):
    A = 1
    C = 4
    ALL = 5


print(~Skips.A, list(Skips), Skips(5), ~Skips.ALL, repr(~Skips.ALL), Skips.ALL.name)


class Auto(Flag):
    A = auto()
    B = 8
    C = auto()
    D = 3
    E = auto()


print([(m.name, m.value) for m in Auto.__members__.values()], list(Auto))
for text in ('class F(Flag):\n A = "x"', 'class F(Flag):\n A = 1.5',
             'class F(Flag):\n A = -1\nprint(F.A.value)', 'class F(IntFlag):\n A = "x"',
             'class F(Flag):\n A = 3\nprint(list(F), F.A, F(3))'):
    try:
        exec(text, {'Flag': Flag, 'IntFlag': IntFlag})
    except Exception as error:
        print(type(error).__name__, error)
total = Color(0)
for member in Color:
    total |= member
print(total, total == Color.WHITE, Color.WHITE & ~Color.GREEN,
      [c for c in Color if c in Color.RED | Color.BLUE])
