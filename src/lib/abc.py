"""Abstract base classes."""
from _abc import abstract_names as _abstract_names, _mark_collection
from _weakref import ref as _ref


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractclassmethod(classmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractstaticmethod(staticmethod):
    __isabstractmethod__ = True

    def __init__(self, callable):
        callable.__isabstractmethod__ = True
        super().__init__(callable)


class abstractproperty(property):
    __isabstractmethod__ = True


_counter = 0


def get_cache_token():
    return _counter


class _abc_data:
    """What is registered with a class, and what was found out about other classes: by their identity, which no other class gets."""
    __slots__ = ('registry', 'cache')

    def __init__(self):
        self.registry = []
        self.cache = {}


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.__abstractmethods__ = _abstract_names(cls)
        cls._abc_impl = _abc_data()
        return cls

    def register(cls, subclass):
        global _counter
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(subclass, cls):
            return subclass
        if issubclass(cls, subclass):
            raise RuntimeError('Refusing to create an inheritance cycle')
        cls._abc_impl.registry.append(_ref(subclass))
        _counter += 1
        if cls.__flags__ & 0x60:
            kind = 0 if cls.__flags__ & 0x20 else 1
            classes = [subclass]
            while classes:
                each = classes.pop()
                if _mark_collection(each, kind):
                    classes += type.__subclasses__(each)
        return subclass

    def _dump_registry(cls, file=None):
        print(f'Class: {cls.__module__}.{cls.__qualname__}', file=file)
        print(f'_abc_registry: {set(cls._abc_impl.registry)!r}', file=file)

    def _abc_registry_clear(cls):
        cls._abc_impl.registry.clear()

    def _abc_caches_clear(cls):
        cls._abc_impl.cache.clear()

    def __instancecheck__(cls, instance):
        subclass = instance.__class__
        subtype = type(instance)
        if subtype is subclass:
            known = cls._abc_impl.cache.get(id(subclass))
            if known is not None and (known[0] or known[1] == _counter):
                return known[0]
            return cls.__subclasscheck__(subclass)
        return cls.__subclasscheck__(subclass) or cls.__subclasscheck__(subtype)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        cache = cls._abc_impl.cache
        known = cache.get(id(subclass))
        if known is not None and (known[0] or known[1] == _counter):
            return known[0]
        answer = _is_subclass(cls, subclass)
        cache[id(subclass)] = (answer, _counter)
        return answer


def _register_known(cls, *subclasses):
    """Registers builtin classes, of which nothing has to be asked."""
    registry = cls._abc_impl.registry
    for subclass in subclasses:
        registry.append(_ref(subclass))
        if cls.__flags__ & 0x20:
            _mark_collection(subclass, 0)
        elif cls.__flags__ & 0x40:
            _mark_collection(subclass, 1)


def _has_methods(cls, *methods):
    """True if each of the methods is found along the order of resolution and is not None, NotImplemented otherwise: for a __subclasshook__."""
    namespaces = [base.__dict__ for base in cls.__mro__]
    for method in methods:
        for namespace in namespaces:
            if method in namespace:
                found = namespace[method]
                break
        else:
            found = None
        if found is None:
            return NotImplemented
    return True


def _is_subclass(cls, subclass):
    answer = cls.__subclasshook__(subclass)
    if answer is True or answer is False:
        return answer
    if answer is not NotImplemented:
        raise AssertionError('__subclasshook__ must return either False, True, or NotImplemented')
    if cls in subclass.__mro__:
        return True
    for reference in list(cls._abc_impl.registry):
        other = reference()
        if other is not None and issubclass(subclass, other):
            return True
    for other in type.__subclasses__(cls):
        if issubclass(subclass, other):
            return True
    return False


def update_abstractmethods(cls):
    if not hasattr(cls, '__abstractmethods__'):
        return cls
    cls.__abstractmethods__ = _abstract_names(cls)
    return cls


class ABC(metaclass=ABCMeta):
    __slots__ = ()
