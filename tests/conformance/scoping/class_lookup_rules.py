v = 'global'
def outer(v):
    class A:
        w = v
        def get(self): return v
    class B:
        v = v
        w = v
    class C:
        v = 'own'
        w = v
        f = lambda self: v
    return A.w, A().get(), B.v, B.w, C.w, C().f()
print(outer('param'))
def unassigned():
    class A:
        try: print(later)
        except NameError as e: print(e)
    later = 1
unassigned()
later = 'global later'
unassigned()
u = 'global u'
def shadowed_in_class():
    u = 'enclosing'
    class A:
        print(u)
        u = 'changed'
        print(u)
        def m(self): return u
    return A().m()
print(shadowed_in_class())
def conditional(flag):
    u = 'enclosing'
    class A:
        if flag: u = 'set in class'
        seen = u
    return A.seen
print(conditional(True), conditional(False))
def conditional_global(flag):
    class A:
        if flag: u = 'set in class'
        seen = u
    return A.seen
print(conditional_global(True), conditional_global(False))
class Meta(type):
    @classmethod
    def __prepare__(cls, name, bases): return {'injected': 'from prepare'}
class P(metaclass=Meta):
    print(injected)
    def m(self):
        try: return injected
        except NameError as e: return str(e)
print(P().m(), P.injected)
class Q:
    print = print
    print('builtin through the class')
    len = lambda s: 'mine'
    print(len('abc'))
print(len('abc'))
