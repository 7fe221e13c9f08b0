#!/usr/bin/env python3
"""Programs composed of hostile pieces, run under the torture modes with the sanitizers.

    python3 fuzz/generate.py [--seconds S] [--seed N] [--count N] [--print] [INTERPRETER]

Each program is a few classes whose special methods change what is being looked at, raise, recurse, yield, or answer nonsense, and a few
dozen statements that put their instances into everything that calls such methods. A program is run plainly and under --torture=gc and
--torture=preempt; it has to end by itself or by a limit, without a word from the sanitizers, and to print the same and burn the same fuel each time. A
seed makes the same program always; a finding names it and is left in build-fuzz/generated.
"""
import argparse
import os
import random
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MODES = ('', '--torture=gc', '--torture=preempt')
LIMITS = ('--max-memory=6MB', '--max-duration=30', '--max-fuel=20000', '--max-depth=150', '--max-output=100KB', '--seed=1')

PRELUDE = '''import sys, itertools, functools, collections, copy, operator, json, enum, types, contextlib, dataclasses, heapq, bisect, string, math, random
random.seed(1)
shared = [1, 2, 3]
table = {1: 2, 'a': 'b'}
bag = {1, 'x', (1, 2)}
turn = [0]
def tick():
    turn[0] += 1
    return turn[0]
class Boom(Exception): pass
def attempt(function, *args):
    try:
        result = function(*args)
        text = repr(result)
        print(len(text), text[:60])
    except RecursionError:
        print('RecursionError')
    except BaseException as error:
        if isinstance(error, (SystemExit, KeyboardInterrupt)):
            print('exit')
            return
        try:
            print(type(error).__name__, str(error)[:80])
        except BaseException as worse:
            print('worse', type(worse).__name__)
'''

# What a special method may do besides answering. {c} is the class's name.
DEEDS = ['pass', 'shared.clear()', 'shared.append(self)', 'table.clear()', 'table[self] = self', 'bag.add(self)', 'bag.clear()',
         'shared[:] = shared[::-1]', 'shared.pop() if shared else None', 'del shared[::2]', 'table.pop(next(iter(table)), None) if table else None',
         'self.x = tick()', 'self.__dict__.clear()', 'raise Boom(tick())', 'raise StopIteration(self)', 'raise IndexError', 'raise KeyError(self)',
         'raise AttributeError("zzz")', 'raise TypeError', 'if tick() % 3 == 0: raise ValueError(tick())', 'shared.extend(range(20))',
         'table.update({i: i for i in range(20)})', 'bag.update(range(20))', 'type(self).extra = tick()', 'shared.sort(key=id)', 'shared.insert(0, table)',
         '{c}.__eq__ = lambda a, b: tick() % 2 == 0', 'try: del {c}.__hash__\n        except AttributeError: pass', 'self.__class__ = {other}',
         'exec("shared.append(1)")', 'sys.setrecursionlimit(sys.getrecursionlimit())', 'shared.append(shared)', 'table[tick()] = table',
         'for _ in zip(shared, bag): break', 'repr(shared)', 'list(map(str, shared))', 'sorted(shared, key=repr)', 'setattr(self, "a%d" % tick(), self)',
         'global shared; shared = list(shared)', 'copy.copy(self)', 'yield_ = (yield_ for yield_ in shared); next(yield_, None)',
         'sum(1 for _ in shared)', 'bag.discard(self)', 'hash(self)', 'self == self', 'len(self)', 'str(self)', 'iter(self)']
ANSWERS = {
    '__eq__': ['True', 'False', 'NotImplemented', 'tick() % 2 == 0', 'self is other', 'other == self', '[]', 'None', 'shared'],
    '__ne__': ['True', 'NotImplemented', 'other != self'],
    '__lt__': ['True', 'False', 'NotImplemented', 'tick() % 2', 'other < self', 'id(self) < id(other)', 'self'],
    '__gt__': ['True', 'NotImplemented'], '__le__': ['True', '0'], '__ge__': ['False', 'NotImplemented'],
    '__hash__': ['1', '-1', 'tick()', 'hash(())', '2**70', '"x"', 'True', '-2**61', '1.5'],
    '__len__': ['3', '0', '-1', '2**62', '2**63', 'tick()', '"a"', 'True', 'len(shared)'],
    '__index__': ['1', '-1', '2**70', '0', '"i"', 'tick()', 'True', '-2**63'],
    '__int__': ['1', '"a"', '10**50'], '__float__': ['1.5', '1', 'float("nan")'], '__complex__': ['1j', '1'],
    '__bool__': ['True', 'False', '1', 'tick() % 2 == 0', 'None'],
    '__iter__': ['iter(shared)', 'self', 'iter([1, self, 2])', 'None', '(x for x in shared)', 'iter(bag)', 'iter(table)', 'shared', 'map(self, shared)'],
    '__next__': ['1', 'self', 'next(iter(shared))', 'tick()'],
    '__getitem__': ['self', 'key', 'shared[key]', 'table[key]', '"x"', '1'], '__setitem__': ['None'], '__delitem__': ['None'],
    '__contains__': ['True', 'item in shared', '[]'], '__missing__': ['tick()', 'self'], '__length_hint__': ['2**62', '-1', '5', 'NotImplemented', '"a"'],
    '__reversed__': ['iter(shared)', 'reversed(shared)', '1'],
    '__repr__': ['"R"', 'repr(shared)', '1', '"%r" % self', '"\\ud800"', 'str(self)', '"x" * 3000'], '__str__': ['"S"', 'repr(self)', 'None', 'f"{self!r}"'],
    '__format__': ['"F"', 'spec', '1', 'format(spec, spec)'], '__bytes__': ['b"b"', '"s"'],
    '__getattr__': ['name', 'self', 'getattr(self, name + "_")', 'lambda *a: a', 'shared'], '__getattribute__': ['object.__getattribute__(self, name)', 'name'],
    '__setattr__': ['object.__setattr__(self, name, value)', 'None'], '__delattr__': ['None', 'object.__delattr__(self, name)'],
    '__dir__': ['["b", "a"]', 'shared', 'None', '[self]'],
    '__call__': ['args', 'self', 'self(*args)', 'shared', 'None'], '__enter__': ['self', 'None'], '__exit__': ['True', 'False', 'self', 'None'],
    '__get__': ['self', 'owner', 'instance', '1'], '__set__': ['None'], '__set_name__': ['None'], '__delete__': ['None'],
    '__add__': ['self', 'NotImplemented', 'other + self', '1'], '__radd__': ['self', 'NotImplemented'], '__iadd__': ['self', 'NotImplemented', 'shared'],
    '__mul__': ['shared', 'NotImplemented'], '__rmul__': ['self'], '__or__': ['table', 'NotImplemented', 'bag'], '__ror__': ['bag'], '__and__': ['bag'],
    '__mod__': ['"m"'], '__rmod__': ['"m"', 'NotImplemented'], '__pow__': ['1', 'NotImplemented'], '__neg__': ['self'], '__abs__': ['1', 'self'],
    '__round__': ['1'], '__divmod__': ['(1, 2)', 'NotImplemented'], '__matmul__': ['self'], '__instancecheck__': ['True', '[]'],
    '__subclasscheck__': ['True'], '__class_getitem__': ['self'], '__init_subclass__': ['None'], '__await__': ['iter(shared)', 'iter(())', 'None'],
    '__aiter__': ['self'], '__anext__': ['self', '1'], '__copy__': ['self', 'shared'], '__deepcopy__': ['self', 'copy.deepcopy(shared)'],
    '__reduce_ex__': ['"x"', '(list, ())', '(tick, ())', '1'], '__del__': ['None'], '__prepare__': ['{}', 'table', 'self'], '__sizeof__': ['-1', '1'],
    '__buffer__': ['memoryview(b"abc")', '1'], '__fspath__': ['"x"'], '__mro_entries__': ['()', '(object,)', '1'], '__slots_x': ['1'],
    '__post_init__': ['None'], '__new__': ['object.__new__(self)', '1', 'None', 'shared'], '__init__': ['None', '1'],
}
PARAMETERS = {'__eq__': 'other', '__ne__': 'other', '__lt__': 'other', '__gt__': 'other', '__le__': 'other', '__ge__': 'other', '__getitem__': 'key',
              '__setitem__': 'key, value', '__delitem__': 'key', '__contains__': 'item', '__missing__': 'key', '__format__': 'spec', '__getattr__': 'name',
              '__getattribute__': 'name', '__setattr__': 'name, value', '__delattr__': 'name', '__call__': '*args, **kw', '__exit__': '*a',
              '__get__': 'instance, owner=None', '__set__': 'instance, value', '__set_name__': 'owner, name', '__delete__': 'instance',
              '__instancecheck__': 'x', '__subclasscheck__': 'x', '__class_getitem__': 'key', '__init_subclass__': '**kw', '__deepcopy__': 'memo',
              '__reduce_ex__': 'protocol', '__prepare__': '*a, **kw', '__buffer__': 'flags', '__mro_entries__': 'bases', '__round__': 'n=None',
              '__new__': '*a, **kw', '__init__': '*a, **kw', '__pow__': 'other, mod=None'}
BINARY = {'__add__', '__radd__', '__iadd__', '__mul__', '__rmul__', '__or__', '__ror__', '__and__', '__mod__', '__rmod__', '__divmod__', '__matmul__'}
BASES = ['', '', '', '(list)', '(dict)', '(int)', '(str)', '(tuple)', '(set)', '(frozenset)', '(float)', '(bytes)', '(bytearray)', '(Exception)', '(type)',
         '({other})', '(collections.OrderedDict)', '(collections.deque)', '(collections.UserList)', '(enum.Enum)', '(property)', '(BaseException)', '(complex)',
         '(collections.defaultdict)', '(types.SimpleNamespace)', '(collections.Counter)', '(object, metaclass={meta})']

# Statements; {v} a value, {w} another, {n} a number, {s} a size, {c} a class.
ACTIONS = '''attempt(lambda: {v} == {w})
attempt(lambda: {v} < {w})
attempt(lambda: {v} in {w})
attempt(lambda: {v} + {w})
attempt(lambda: {v} * {w})
attempt(lambda: {v} % {w})
attempt(lambda: {v} | {w})
attempt(lambda: {v} - {w})
attempt(lambda: {v} ** {w})
attempt(lambda: {v}[{w}])
attempt(lambda: {v}[{w}:{n}])
attempt(lambda: {v}[::{w}])
attempt(lambda: {v}({w}))
attempt(lambda: {v}(*{w}))
attempt(lambda: {v}(**{w}))
attempt(lambda: {v}.{a})
attempt(lambda: {v}.{a}({w}))
attempt(lambda: {v}.{a}({w}, {n}))
attempt(setattr, {v}, 'q', {w})
attempt(delattr, {v}, 'q')
attempt(operator.setitem, {v}, {w}, {n})
attempt(operator.setitem, {v}, slice({n}, {n}, {n}), {w})
attempt(operator.delitem, {v}, {w})
attempt(operator.iadd, {v}, {w})
attempt(operator.imul, {v}, {n})
attempt(operator.ior, {v}, {w})
attempt(sorted, {v})
attempt(lambda: sorted({v}, key=lambda x: {w}))
attempt(lambda: shared.sort(key={v}, reverse=True))
attempt(lambda: shared.sort())
attempt(lambda: max({v}, {w}))
attempt(lambda: min({v}, key={w}))
attempt(sum, {v}, {w})
attempt(lambda: [*{v}, *{w}])
attempt(lambda: {{**{v}, **{w}}})
attempt(lambda: {{{v}: {w}, {w}: {v}}})
attempt(lambda: {{{v}, {w}}})
attempt(lambda: f'{{{v}!r:>{{{w}}}}}')
attempt(lambda: f'{{{v}:{{{n}}}}}')
attempt(lambda: '%s %r %d %*s' % ({v}, {w}, {n}, {n}, {v}))
attempt(lambda: '{{0}} {{0!r}} {{1:{n}}} {{x.y[0]}}'.format({v}, {w}, x={v}))
attempt(lambda: ','.join({v}))
attempt(lambda: b','.join({v}))
attempt(lambda: 'abcabc'.replace({v}, {w}))
attempt(lambda: 'a b c'.split({v}, {w}))
attempt(lambda: 'abc'.translate({v}))
attempt(lambda: str.maketrans({v}))
attempt(str, {v})
attempt(lambda: str({v}, {w}))
attempt(repr, {v})
attempt(hash, {v})
attempt(len, {v})
attempt(list, {v})
attempt(tuple, {v})
attempt(dict, {v})
attempt(set, {v})
attempt(frozenset, {v})
attempt(bytes, {v})
attempt(bytearray, {v})
attempt(int, {v})
attempt(lambda: int({v}, {w}))
attempt(float, {v})
attempt(complex, {v}, {w})
attempt(bool, {v})
attempt(range, {v}, {w})
attempt(lambda: list(range(10))[{v}:{w}])
attempt(lambda: list(zip({v}, {w}, strict=True)))
attempt(lambda: list(map({v}, {w})))
attempt(lambda: list(filter({v}, {w})))
attempt(lambda: list(enumerate({v}, {w})))
attempt(lambda: list(reversed({v})))
attempt(lambda: list(iter({v}, {w})))
attempt(any, {v})
attempt(all, {v})
attempt(isinstance, {v}, {w})
attempt(issubclass, {v}, {w})
attempt(lambda: type('T', ({v},), {{}}))
attempt(lambda: type('T', ({c},), {{'m': {v}}})().m)
attempt(lambda: type({v})({w}))
attempt(lambda: type({v}).__mro__)
attempt(dir, {v})
attempt(vars, {v})
attempt(copy.copy, {v})
attempt(copy.deepcopy, {v})
attempt(json.dumps, {v})
attempt(json.loads, {v})
attempt(functools.reduce, {v}, {w})
attempt(functools.partial({v}, {w}), {n})
attempt(lambda: functools.lru_cache({v})({w}))
attempt(lambda: list(itertools.islice({v}, {n}, {s})))
attempt(lambda: list(itertools.chain.from_iterable({v})))
attempt(lambda: list(itertools.groupby({v}, {w})))
attempt(lambda: list(itertools.product({v}, repeat={n})))
attempt(lambda: list(itertools.accumulate({v}, {w})))
attempt(lambda: list(itertools.zip_longest({v}, {w})))
attempt(collections.Counter, {v})
attempt(collections.deque, {v}, {w})
attempt(collections.ChainMap({v}).get, {w})
attempt(heapq.heapify, {v})
attempt(bisect.insort, shared, {v})
attempt(math.prod, {v})
attempt(math.gcd, {v}, {w})
attempt(round, {v}, {w})
attempt(pow, {v}, {w}, {n})
attempt(divmod, {v}, {w})
attempt(format, {v}, {w})
attempt(table.get, {v})
attempt(table.setdefault, {v}, {w})
attempt(table.update, {v})
attempt(table.pop, {v}, {w})
attempt(dict.fromkeys, {v}, {w})
attempt(bag.update, {v})
attempt(bag.add, {v})
attempt(bag.remove, {v})
attempt(lambda: bag & {v})
attempt(lambda: bag.symmetric_difference({v}))
attempt(bag.issubset, {v})
attempt(lambda: bag == {v})
attempt(shared.extend, {v})
attempt(shared.index, {v})
attempt(shared.remove, {v})
attempt(shared.insert, {v}, {w})
attempt(lambda: shared.count({v}))
attempt(lambda: shared * {v})
attempt(memoryview, {v})
attempt(lambda: memoryview(bytearray(b'abcdef')).cast({v}))
attempt(lambda: bytearray(b'abc').extend({v}))
attempt(int.to_bytes, {v}, {w}, 'little')
attempt(int.from_bytes, {v})
attempt(eval, {v})
attempt(exec, {v}, {w})
attempt(compile, {v}, 'f', 'exec')
attempt(getattr, {v}, {w})
attempt(getattr, {v}, {w}, None)
attempt(object.__reduce_ex__, {v}, 2)
attempt(types.SimpleNamespace, {v})
attempt(super, {v}, {w})
attempt(property({v}).__get__, {w})
attempt(classmethod({v}).__get__, {w})
attempt(slice({v}, {w}).indices, {n})
attempt(print, {v})
attempt(lambda: print({v}, sep={w}, end='|'))
attempt(next, {v})
attempt(lambda: next(iter({v}), {w}))
attempt(lambda: ExceptionGroup('g', [{v}]))
attempt(lambda: ExceptionGroup({v}, [ValueError({w}), TypeError()]).split({w}))
attempt(lambda: [x for x in {v} if x in {w}])
attempt(lambda: {{x: y for x, y in {v}}})
attempt(lambda: dict([(1, 2), {v}]))
attempt(lambda: random.choice({v}))
attempt(lambda: random.sample({v}, {n}))
attempt(lambda: random.shuffle({v}))
attempt(string.Template('$a ${{b}}').substitute, {v})
attempt(dataclasses.make_dataclass, 'D', {v})
attempt(enum.Enum, 'E', {v})
attempt(collections.namedtuple, 'N', {v})
attempt(contextlib.ExitStack().enter_context, {v})'''.split('\n')

BLOCKS = ['''def deed{i}():
    for x in {v}:
        shared.append(x)
        if tick() % 50 == 0: break
        for y in {w}:
            table[y] = x
            break
attempt(deed{i})''', '''def deed{i}():
    with {v} as x:
        raise Boom(x)
attempt(deed{i})''', '''def deed{i}():
    try:
        raise {v}
    except {w} as e:
        print('caught')
    finally:
        shared.append({n})
attempt(deed{i})''', '''def deed{i}():
    try:
        raise ExceptionGroup('g', [ValueError(1), Boom(2), ExceptionGroup('h', [KeyError({n})])])
    except* {w} as e:
        raise Boom({v})
    except* ValueError:
        raise
attempt(deed{i})''', '''def deed{i}(depth=0):
    if depth > 60: return {v}
    return repr(deed{i}(depth + 1)) + str({w})
attempt(deed{i})''', '''def generate{i}():
    try:
        x = yield {v}
        y = yield from {w}
        yield x, y
    except Boom as e:
        yield e
    finally:
        shared.append('closed')
def deed{i}():
    g = generate{i}()
    print(next(g))
    print(g.send({n}))
    print(g.throw(Boom({v})))
    g.close()
attempt(deed{i})''', '''def deed{i}():
    match {v}:
        case [a, *b, c]: return a, b, c
        case {{'a': x, **rest}}: return x, rest
        case {c}(x=1) | {c}(): return 'class'
        case int() | str() as z: return z
        case _: return 'none'
attempt(deed{i})''', '''def deed{i}():
    a, *b = {v}
    c, d = {w}
    (e, f), g = a, b
    return b
attempt(deed{i})''', '''async def wait{i}():
    x = await {v}
    async for y in {w}:
        pass
    async with {v} as z:
        return [q async for q in {w}]
def deed{i}():
    c = wait{i}()
    try:
        c.send(None)
    finally:
        c.close()
attempt(deed{i})''', '''x = {v}
for _ in range({s} % 300):
    x = [x]
attempt(repr, x)
attempt(lambda: x == copy.copy(x))
attempt(copy.deepcopy, x)
attempt(json.dumps, x)
attempt(hash, x)''', '''x = ()
for _ in range(500):
    x = (x, {n})
attempt(hash, x)
attempt(lambda: x == x[:])
attempt(lambda: x < (x,))
attempt(isinstance, {v}, x)''', '''def deed{i}():
    for key in table:
        table[{v}] = {w}
    return len(table)
attempt(deed{i})''', '''def deed{i}():
    for item in bag:
        bag.discard({v})
        bag.add({w})
attempt(deed{i})''', '''def deed{i}():
    for item in shared:
        del shared[0:1]
        shared.append({v})
        if tick() % 40 == 0: return 1
attempt(deed{i})''', '''class Meta{i}(type):
    def __call__(cls, *a):
        shared.append(cls)
        return {v}
    def __getattribute__(cls, name):
        return type.__getattribute__(cls, name) if tick() % 5 else {w}
def deed{i}():
    class K(metaclass=Meta{i}): x = {v}
    return K(), K.x, repr(K), K == K, isinstance(1, K)
attempt(deed{i})''', '''@functools.total_ordering
class Order{i}:
    def __lt__(self, other): return {v}
    def __eq__(self, other): return {w}
attempt(lambda: sorted([Order{i}() for _ in range(20)]))
attempt(lambda: Order{i}() >= Order{i}())''', '''@dataclasses.dataclass(order=True)
class Data{i}:
    a: int = {n}
    b: object = None
attempt(lambda: Data{i}({v}) == Data{i}({w}))
attempt(lambda: Data{i}({v}, {w}) < Data{i}({w}))
attempt(lambda: dataclasses.asdict(Data{i}({v})))''', '''view = memoryview(bytearray({s} % 999))
attempt(lambda: view[{v}])
attempt(lambda: view.cast('I')[{n}])
attempt(operator.setitem, view, slice(0, 3), {v})
attempt(view.tolist)
view.release()
attempt(view.tolist)''']
ATTRIBUTES = ['__class__', '__dict__', '__doc__', '__len__', '__iter__', 'append', 'extend', 'pop', 'clear', 'update', 'copy', 'sort', 'x', 'q', '__eq__', '__hash__',
              'items', 'keys', 'values', 'get', 'send', 'throw', 'close', 'join', 'split', 'format', 'count', 'index', '__init__', '__new__', '__repr__', '__call__',
              '__getattribute__', '__reduce_ex__', '__mro__', '__bases__', 'mro', '__subclasses__', '__next__', '__setattr__', '__init_subclass__', 'setdefault',
              'popitem', 'add', 'remove', 'difference', 'union', 'with_traceback', 'args', 'add_note', 'real', 'bit_length', 'decode', 'encode', 'hex', 'startswith']


class Program:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.classes = ['C%d' % i for i in range(self.random.randrange(1, 5))]

    def pick(self, things):
        return self.random.choice(things)

    def number(self):
        return self.pick(['0', '1', '2', '-1', '3', '7', '2**31', '2**63', '-2**63', '10**30', '255', '1.5', '-0.0', 'True', '100', '2**62 - 1'])

    def value(self, depth=0):
        r = self.random.random()
        if r < 0.35:
            return '%s()' % self.pick(self.classes)
        if r < 0.42:
            return self.pick(self.classes)
        if r < 0.55:
            return self.pick(['shared', 'table', 'bag', 'turn', 'tick', 'attempt', 'Boom'])
        if r < 0.65 or depth > 2:
            return self.number()
        if r < 0.80:
            return self.pick(['None', '""', '"abc"', '"a\\u0100\\U0001f600"', 'b"xyz"', 'bytearray(b"xyz")', '()', '[]', '{}', 'set()', 'range(5)', 'range(2**70)', '...',
                              'float("nan")', 'float("inf")', '1j', 'int', 'str', 'list', 'dict', 'type', 'object', 'len', 'print', 'iter([1, 2])', 'ValueError',
                              '(x for x in shared)', 'lambda *a: a', 'lambda: 1', 'NotImplemented', 'slice(None)', 'zip(shared, bag)', 'map(str, bag)', 'ValueError(1)',
                              'iter(bag)', 'iter(table)', 'table.items()', 'reversed(shared)', 'memoryview(b"ab")', '"{0.x[1]!r:{1}}"', '"%s%d"', '"1 + 1"', 'Boom()',
                              'super', 'property(len)', 'frozenset([1])', 'enumerate(shared)', 'collections.deque([1, 2])', 'itertools.count()', 'globals()', 'sys', 'Ellipsis'])
        form = self.pick(['[{}, {}]', '({}, {})', '[{}] * 20', '({},)', '[[{}], {}]', '{{1: {}, 2: {}}}', 'dict(a={}, b={})', '[{} for _ in range(5)]', 'iter([{}, {}])'])
        while '{}' in form:
            form = form.replace('{}', self.value(depth + 1), 1)
        return form.replace('{{', '{').replace('}}', '}')

    def method(self, name, own):
        deeds = '\n        '.join(self.pick(DEEDS).replace('{c}', own).replace('{other}', self.pick(self.classes)) for _ in range(self.random.choice((0, 0, 1, 1, 2))))
        if 'global shared' in deeds:
            deeds = '\n        '.join(['global shared'] + [line for line in deeds.replace('global shared; ', '').split('\n        ')])
        parameters = PARAMETERS.get(name, 'other' if name in BINARY else '')
        answer = self.pick(ANSWERS[name])
        prefix = 'async ' if name == '__anext__' else ''
        return '    %sdef %s(self%s):\n        %s\n        return %s\n' % (prefix, name, ', ' + parameters if parameters else '', deeds or 'pass', answer)

    def class_source(self, name):
        others = self.classes[:self.classes.index(name)] or ['object']
        base = self.pick(BASES).replace('{other}', self.pick(others)).replace('{meta}', self.pick(others if others != ['object'] else ['type']))
        lines = ['    __slots__ = %s\n' % self.pick(['()', "('x',)", "('x', '__dict__')"])] if self.random.random() < 0.1 else []
        for method in self.random.sample(sorted(ANSWERS), self.random.randrange(1, 9)):
            if method in ('__new__', '__init__', '__getattribute__', '__setattr__') and self.random.random() < 0.7:
                continue
            lines.append(self.method(method, name))
        body = 'try:\n  class %s%s:\n%s' % (name, base, ''.join('  ' + line for text in lines or ['    pass\n'] for line in text.splitlines(True)))
        return body + 'except BaseException as e:\n  print("class", type(e).__name__)\n  class %s: pass\n' % name

    def fill(self, template, i):
        text = template.replace('{{', '\0').replace('}}', '\1').replace('{i}', str(i))
        for mark, make in (('{v}', self.value), ('{w}', self.value), ('{n}', self.number), ('{s}', lambda: str(self.random.randrange(1, 3000))),
                           ('{c}', lambda: self.pick(self.classes)), ('{a}', lambda: self.pick(ATTRIBUTES))):
            while mark in text:
                text = text.replace(mark, make(), 1)
        return text.replace('\0', '{').replace('\1', '}')

    def source(self):
        parts = [PRELUDE] + [self.class_source(name) for name in self.classes]
        for i in range(self.random.randrange(10, 40)):
            parts.append(self.fill(self.pick(BLOCKS) if self.random.random() < 0.25 else self.pick(ACTIONS), i))
        return '\n'.join(parts) + '\n'


def run(interpreter, mode, path):
    command = [interpreter, *LIMITS, '--show-fuel'] + ([mode] if mode else []) + [path]
    environment = dict(os.environ, LC_ALL='C.UTF-8', NO_COLOR='1', ASAN_OPTIONS='detect_leaks=1:detect_stack_use_after_return=0')
    try:
        done = subprocess.run(command, capture_output=True, env=environment, timeout=60, stdin=subprocess.DEVNULL)
    except subprocess.TimeoutExpired:
        return None
    return done.stdout, done.stderr, done.returncode


def check(interpreter, seed, keep):
    """None, or what is wrong with the program of this seed."""
    os.makedirs(keep, exist_ok=True)
    path = os.path.join(keep, '%d.py' % seed)
    with open(path, 'w') as file:
        file.write(Program(seed).source())
    outcomes = []
    for mode in MODES:
        outcome = run(interpreter, mode, path)
        if outcome is None:
            return '%s %s: no end' % (path, mode)
        out, err, status = outcome
        if b'Sanitizer' in err or b'runtime error' in err or status not in (0, 1, 3) or b'an operation cannot be done' in out + err or b'internal function' in out + err:
            return '%s %s: status %d\n%s' % (path, mode, status, err.decode('utf-8', 'replace')[:3000])
        outcomes.append(outcome)
    if any(b'memory limit' in err or b'duration limit' in err for _, err, _ in outcomes):
        os.remove(path)
        return None  # how far it came may differ
    for mode, outcome in zip(MODES, outcomes):
        if outcome != outcomes[0] and b'fuel limit' not in outcomes[0][1]:
            return '%s %s: differs from the plain run\n  %r\n  %r' % (path, mode, (outcomes[0][0][-300:], outcomes[0][1][-300:]), (outcome[0][-300:], outcome[1][-300:]))
    os.remove(path)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('interpreter', nargs='?', default=os.path.join(ROOT, 'build-sanitize', 'hognose'))
    parser.add_argument('--seconds', type=float, default=60)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=1 << 30)
    parser.add_argument('--print', action='store_true')
    options = parser.parse_args()
    if options.print:
        print(Program(options.seed).source())
        return 0
    end = time.monotonic() + options.seconds
    passed = failed = 0
    keep = os.path.join(ROOT, 'build-fuzz', 'generated')
    for seed in range(options.seed, options.seed + options.count):
        if time.monotonic() > end:
            break
        wrong = check(os.path.abspath(options.interpreter), seed, keep)
        passed += wrong is None
        failed += wrong is not None
        if wrong:
            print('FAILED ' + wrong, flush=True)
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed or not passed else 0


if __name__ == '__main__':
    sys.exit(main())
