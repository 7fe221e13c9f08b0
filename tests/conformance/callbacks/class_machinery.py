log = []
class Meta(type):
    @classmethod
    def __prepare__(m, *a, **k): log.append('prepare'); return super().__prepare__(*a, **k)
    def __new__(m, *a, **k): log.append('meta new'); return super().__new__(m, *a)
    def __init__(c, *a, **k): log.append('meta init'); super().__init__(*a)
    def __call__(c, *a, **k): log.append('meta call'); return super().__call__(*a, **k)
    def __setattr__(c, n, v): log.append(f'meta setattr {n}'); super().__setattr__(n, v)
    def __getattribute__(c, n):
        if not n.startswith('__'): log.append(f'meta get {n}')
        return super().__getattribute__(n)
class D:
    def __set_name__(self, o, n): log.append(f'set_name {n}')
    def __get__(self, o, c): log.append('get'); return 'value'
    def __set__(self, o, v): log.append(f'set {v}')
    def __delete__(self, o): log.append('delete')
class Base:
    def __init_subclass__(cls, **k): log.append(f'init_subclass {cls.__name__}')
def deco(c): log.append('decorator'); return c
@deco
class A(Base, metaclass=Meta, option=1):
    log.append('body')
    d = D()
    def __new__(cls, *a): log.append('new'); return super().__new__(cls)
    def __init__(self, *a): log.append('init'); self.x = 1
    def __setattr__(self, n, v): log.append(f'setattr {n}'); super().__setattr__(n, v)
    def __getattribute__(self, n): log.append(f'getattribute {n}'); return super().__getattribute__(n)
    def __getattr__(self, n): log.append(f'getattr {n}'); return 'missing'
    def __delattr__(self, n): log.append(f'delattr {n}'); super().__delattr__(n)
    def method(self): log.append('method'); return self.x
def show(label): print(label, log); log.clear()
show('class')
a = A(5); show('instance')
a.d; show('descriptor get')
a.d = 3; show('descriptor set')
del a.d; show('descriptor delete')
a.x; show('attribute')
a.nothing; show('missing')
a.method(); show('method')
a.y = 2; show('store')
a.y += 1; show('augmented')
del a.y; show('delete')
A.d; show('class descriptor')
A.z = 1; show('class store')
A.z; show('class load')
A.method(a); show('unbound')
hasattr(a, 'q'); show('hasattr')
getattr(a, 'q', 1); show('getattr')
super(A, a).__init__; show('super')
isinstance(a, Base); show('isinstance')
class B(A): pass
show('subclass')
B(); show('subclass instance')
len(dir(a)) > 0; show('dir')
