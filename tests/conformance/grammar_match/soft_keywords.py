match = 5
case = [1, 2]
_ = 'underscore'
print(match, case, _)
match += 1

def f(match): return match * 2
print(f(match), f(match=3))
case[0] = 9
print(case)
match (match):
    case 6: print('six')
match -match:
    case -6: print('minus six')
match [match, *case]:
    case [6, 9, 2]: print('list')
match {}:
    case {}: print('dict')
match match, case:
    case (6, [_, x]): print(x)
match not match:
    case False: print('not')
match lambda: 1:
    case func: print(func())
match (yield_ := 3):
    case 3: print(yield_)
match x if x else 0:
    case 2: print('conditional')
match 1, *[2, 3]:
    case (1, 2, 3): print('starred')
match = print
match('called', 1)
match (2)
match: int = 3
match.__class__
print(match, _)
class C:
    match = 1
    def case(self): return self.match
print(C().case(), C.match)
type = 3
type: int = 4
print(type)
