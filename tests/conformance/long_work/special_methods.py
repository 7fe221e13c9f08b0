# Special methods set in, and deleted from, a class that many others derive from, by several ways.
class Meta(type):
    pass


class Base:
    pass


class Other:
    def __getattr__(self, name):
        return 'other ' + name


left = [type(f'Left{i}', (Base,), {}) for i in range(200)]
right = [type(f'Right{i}', (Base, Other), {}) for i in range(100)]
both = [type(f'Both{i}', (left[i], right[i % 100]), {}) for i in range(200)]
below = [Meta(f'Below{i}', (both[i],), {}) for i in range(0, 200, 2)]
own = [type(f'Own{i}', (left[i],), {'__getattr__': lambda self, name: 'own ' + name}) for i in range(50)]
families = left, right, both, below, own


def ask(name):
    for classes in families:
        answers = {}
        for each in classes:
            try:
                answer = getattr(each(), name)
            except AttributeError as error:
                answer = str(error).replace(each.__name__, '...')
            answers[answer] = answers.get(answer, 0) + 1
        print(name, answers)


def assign():
    for classes in families:
        answers = {}
        for each in classes:
            instance = each()
            instance.x = 1
            answer = str(vars(instance))
            try:
                del instance.x
                answer += ' deleted'
            except AttributeError as error:
                answer += ' ' + str(error).replace(each.__name__, '...')
            answers[answer] = answers.get(answer, 0) + 1
        print(answers)


ask('some')
Base.__getattr__ = lambda self, name: 'base ' + name
ask('some')
Base.__getattr__ = lambda self, name: 'another ' + name
ask('some')
type.__setattr__(left[7], '__getattr__', lambda self, name: 'seventh ' + name)
ask('some')
del Base.__getattr__
ask('some')
for way in (lambda: delattr(Base, '__getattr__'), lambda: delattr(Base, '__del__'), lambda: type.__delattr__(Base, '__setattr__')):
    try:
        way()
    except AttributeError as error:
        print(error)
del Other.__getattr__, left[7].__getattr__
ask('some')
setattr(Base, '__getattribute__', lambda self, name: 'all ' + name)
ask('some')
Base.__getattr__ = 5
del Base.__getattribute__
ask('__module__')
Base.__getattr__ = 6
try:
    right[3]().some
except TypeError as error:
    print(error)
delattr(Base, '__getattr__')
ask('some')
assign()
Base.__setattr__ = lambda self, name, value: object.__setattr__(self, name, value + 1)
assign()
Base.__delattr__ = lambda self, name: None
assign()
del Base.__setattr__
assign()
del Base.__delattr__
assign()
deleted = []
Base.__del__ = lambda self: deleted.append(type(self).__name__)
for classes in families:
    for each in classes:
        each()
import gc
gc.collect()
print(len(deleted), len(set(deleted)), deleted.count('Both5'))
del Base.__del__
for classes in families:
    for each in classes:
        each()
gc.collect()
print(len(deleted))
