# __conditional_annotations__ and __classdict__ are names that a program may use as well.
import annotationlib


def attempt(source, **names):
    try:
        exec(source, {'__name__': 'here', **names})
    except Exception as error:
        print(type(error).__name__, '' if isinstance(error, SystemError) else error)


# At the top level it is a variable like others: what is no set cannot be added to.
for value in ({1}, set(), type('Set', (set,), {})()):
    attempt('if 1:\n x: int = 3\n__conditional_annotations__ = V\nif 1:\n y: int = 4\nprint(sorted(__annotations__))', V=value)
    attempt('__conditional_annotations__ = V\nx: int = 3\nprint(sorted(__conditional_annotations__))', V=value)
    attempt('def f():\n global __conditional_annotations__\n __conditional_annotations__ = V\nx: int\nf()\ny: int\nprint(1)', V=value)
    attempt('if 1:\n x: int = 3\n del __conditional_annotations__\n y: int = 4', V=value)

    class Names(dict):
        def __getitem__(self, key):
            return value if 'conditional' in key else dict.__getitem__(self, key)

    try:
        exec('if 1:\n x: int = 3\n y: int = 4\nprint("done")', {}, Names())
    except Exception as error:
        print(type(error).__name__)

# In a class body it is a cell beside the names of the class.
for statement in ('__conditional_annotations__ = 5', 'class __conditional_annotations__: pass', 'def __conditional_annotations__(self): pass',
                  '__conditional_annotations__: int', 'import sys as __conditional_annotations__', 'global __conditional_annotations__',
                  'for __conditional_annotations__ in [1]: pass', 'print(__conditional_annotations__)', 'del __conditional_annotations__',
                  'print((lambda: __conditional_annotations__)())', 'y: __conditional_annotations__'):
    print(statement)
    for source in (f'class A:\n if 1:\n  x: int = 3\n  {statement}\n  z: str = 4\nprint(A.__annotations__)',
                   f'class A:\n {statement}\n if 1:\n  x: int = 3\n  z: str = 4\nprint(A.__annotations__)',
                   f'class A[T]:\n if 1:\n  x: T = 3\n {statement}\nprint(A.__annotations__)',
                   f'class A:\n {statement}\n def f(self): return __conditional_annotations__\n if 0: x: int\n z: str\nprint(A().f(), A.__annotations__)'):
        attempt(source)

attempt('class A:\n __classdict__ = 5\n def f[T](s: T): return sorted(__classdict__)\nprint(A().f())')
attempt('class A:\n def f[T](s: T): return sorted(__classdict__)\nprint(A().f())')

# Classes that say they are builtins are shown by their name alone.
attempt('class A:\n class B: __module__ = "builtins"\n class C: __module__ = 5\n class D: pass\nprint(A.B, A.C, A.D)')
