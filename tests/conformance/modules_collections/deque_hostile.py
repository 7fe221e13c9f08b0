# Deques that change while they are iterated over or searched, odd arguments, comparisons that come back in.
from collections import deque
ops={'append':lambda d:d.append(1),'appendleft':lambda d:d.appendleft(1),'pop':lambda d:d.pop(),'popleft':lambda d:d.popleft(),'rotate':lambda d:d.rotate(1),'rotate0':lambda d:d.rotate(0),'rotaten':lambda d:d.rotate(len(d)),'reverse':lambda d:d.reverse(),'set':lambda d:d.__setitem__(0,9),'del':lambda d:d.__delitem__(0),'insert':lambda d:d.insert(1,1),'remove':lambda d:d.remove(2),'clear':lambda d:d.clear(),'extend':lambda d:d.extend([]),'extend1':lambda d:d.extend([1]),'imul':lambda d:d.__imul__(2),'imul1':lambda d:d.__imul__(1),'imul0':lambda d:d.__imul__(0),'iadd':lambda d:d.__iadd__([]),'appendpop':lambda d:(d.append(1),d.pop()),'init':lambda d:d.__init__([1,2,3,4])}
for name,op in ops.items():
    for ml in (None,4):
        d=deque([1,2,3,4],ml); it=iter(d); next(it)
        try: op(d)
        except Exception as e: print(e, end=' ')
        try: print(name, ml, next(it), list(d), end=' ')
        except Exception as e: print(name, ml, repr(e), list(d), end=' ')
        try: print(list(it), it.__length_hint__())
        except Exception as e: print(repr(e))
d=deque([1])
def show(f,*a,**k):
    try: print(repr(f(*a,**k)))
    except Exception as e: print(type(e).__name__, e)
show(deque,1,2,3); show(deque,iterable=[1],maxlen=2); show(deque,[],-1); show(deque,[],'a'); show(deque,[],2**70); show(deque, x=1); show(d.append); show(d.append,1,2); show(d.extend,5); show(d.rotate,'a'); show(d.rotate,1.5); show(d.insert,'a',1); show(d.insert,1); show(deque([1],1).insert,0,2); show(d.index,9); show(d.index,1,'a'); show(d.remove,9); show(deque().pop); show(deque().popleft); show(lambda:d[5]); show(lambda:d['a']); show(lambda:d[0:1]); show(d.__setitem__,5,1);show(d.__setitem__,'a',1); show(d.__delitem__,5); show(lambda:d+[1]); show(lambda:d*'a'); show(lambda:d<[1]); show(lambda:d==[1]); show(hash,d);  show(lambda: deque([1,2],3)*2); show(lambda: 2*deque([1,2],3)); show(lambda:deque([1],2)+deque([2,3],5)); show(lambda: d.__iadd__(d)); show(d.extendleft,d); show(lambda:d); show(d.count,1); show(d.maxlen.__class__); show(setattr,d,'maxlen',1); show(setattr,d,'x',1); show(deque.__class_getitem__,int)
show(d.__getitem__,2**70); show(d.__getitem__,True); show(d.copy); show(d.__copy__); show(d.__contains__,1); show(d.reverse); show(deque([1,[2]]).__eq__,deque([1,[2]])); show(d.index, 1, 0, 2**70); show(d.index,1,-1); show(d.rotate,2**70); show(d.rotate, -3); show(deque.rotate,d)
show(lambda: deque('abcde').__init__()); x=deque('abc',2); show(lambda:x); x.__init__('xy'); show(lambda:x);


class Sly:
    """Its == does something to the deque first."""

    def __init__(self, action, answer=False):
        self.action, self.answer = action, answer

    def __eq__(self, other):
        self.action()
        return self.answer


for name in ('index', 'count', 'remove', '__contains__'):
    for action in ('append', 'popleft', 'clear', 'nothing'):
        for answer in (False, True):
            def act():
                if action == 'append':
                    d.append(1)
                elif action != 'nothing':
                    getattr(d, action)()
            d = deque([0, Sly(act, answer), 2, 3])
            try:
                result = getattr(d, name)(5)
                print(name, action, answer, result, len(d))
            except Exception as error:
                print(name, action, answer, type(error).__name__, error, len(d))


class Less:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value


a, b = deque([1, Less(2), Less(3)]), deque([1, Less(2), Less(4)])
print(a < b, a == b, a != b, b < a, deque([1, 2]) < deque([1, 2, 0]), deque() <= deque(), deque('ab') > deque('aa'), deque([1]) >= deque([1, 2]))
show(lambda: a <= b)
show(lambda: deque([1]) < deque(['x']))
c = deque()
c.append(c)
print(c, [c], deque([c], 3))
show(lambda: c == deque([deque([c])]) and None)
big = deque(range(5000))
print(big == deque(range(5000)), big < deque(range(5001)), big.index(4999), 4998 in big, big.count(3))
big.rotate(1234)
print(big[0], big[-1], sum(big), list(big)[:3], len(big.copy()))
for i in range(3000):
    big.popleft() if i % 3 else big.appendleft(i)
print(len(big), sum(big))


class Named(deque):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.name = 'named'

    def __iter__(self):
        yield 'own'

    def __len__(self):
        return 99


e = Named([1, 2, 3], maxlen=5)
print(len(e), list(e), e.name, bool(e), e.pop(), type(e.copy()).__name__, e[0], 2 in e, [*reversed(e)], e == deque([1, 2]))
print(list(map(str, deque('abc'))), sorted(deque([3, 1, 2])), ' '.join(deque('xy')), dict(deque([(1, 2)])), set(deque('aa')), tuple(deque([1])), max(deque([4, 9])))
x, *y = deque([1, 2, 3])
print(x, y, [*deque('ab')], all(deque([1, 0])), any(deque()), sum(deque([1, 2])), list(zip(deque('ab'), deque([1]))), list(enumerate(deque('ab')))[1])
match deque([1, 2]):
    case [first, second]:
        print('sequence', first, second)
d = deque([1, 2, 3], 3)
d.extend(x for x in d if x > 1) if False else d.extend(d)
print(d, d.maxlen)
show(lambda: d.extend(1 // x for x in (1, 0)))
print(d)
show(lambda: deque((1 // x for x in (1, 0)), 5))
