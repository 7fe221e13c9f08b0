class C:
    def __str__(self): return 'str:é'
    def __repr__(self): return 'repr:é'
    def __format__(self, spec): return f'format[{spec}]'
c = C()
print(f'{c}', f'{c!s}', f'{c!r}', f'{c!a}', f'{c:spec}', f'{c!s:>10}', f'{c!r:>10}|', f'{c:}', f'{c:a{1}b}', f'{c: }', f'{c:%H:%M}', f'{c:!r}', f'{c:=}')
print(f'{c!r:}', f'{c:{c}}', f'{c:{c!r}}', f'{c:{c:x}}', f'{c:{"a":>3}}')
class N(int):
    def __format__(self, spec): return 'N' + spec
print(f'{N(3)}', f'{N(3):x}', f'{N(3)!r}', f'{True}', f'{True:d}', f'{None}', f'{[1]}', f'{...}')
print(f'{"é"!a}', f'{"a\nb"!r}', f'{"a\tb"}', f'{b"x"}', f'{b"x"!r}')
for bad in ('f"{1:s}"', 'f"{\'a\':d}"', 'f"{[]:>5}"', 'f"{None:5}"', 'f"{1.5:d}"', 'f"{1:.2}"', 'f"{3:5.2d}"', 'f"{object():x}"', 'f"{\'a\':+}"', 'f"{1:zz}"', 'f"{2j:%}"', 'f"{\'x\':=5}"', 'f"{1:,_}"', 'f"{1:x,}"'):
    try: print(eval(bad))
    except (TypeError, ValueError) as e: print(bad, type(e).__name__, e)
class Bad:
    def __format__(self, spec): return 5
try: f'{Bad()}'
except TypeError as e: print(e)
class BadStr:
    def __str__(self): return 5
try: f'{BadStr()}'
except TypeError as e: print(e)
class Rec:
    def __format__(self, spec): return f'<{spec}>' if spec else f'{self:again}'
print(f'{Rec()}')
