class A:
    x = 'class'
a = A()
def get(o): return o.x
print([get(a) for _ in range(3)])
a.x = 'instance'
print(get(a))
del a.x
print(get(a))
A.x = 'changed'
print(get(a))
del A.x
try: get(a)
except AttributeError as e: print(e)
A.x = property(lambda self: 'property')
print(get(a))
A.__getattr__ = lambda self, n: 'fallback ' + n
del A.x
print(get(a))
a.__dict__['x'] = 'dict'
print(get(a))
