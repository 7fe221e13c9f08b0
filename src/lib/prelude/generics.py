# generics.py: types.GenericAlias and unions of types. Natives; object/generic_alias.c says which value has which number.


def is_parameter(v):
    kind = type(v)
    return kind is TypeVar or kind is ParamSpec or kind is TypeVarTuple


def typing_repr(v):
    """As annotations show it."""
    if v is Ellipsis:
        return '...'
    kind = type(v)
    if kind is list or kind is tuple:
        inside = ', '.join([typing_repr(each) for each in v])
        return f'[{inside}]' if kind is list else f'({inside})'
    if kind is GenericAlias or kind is UnionType:
        return repr(v)
    if v is NoneType:
        return 'None'
    if getattr(v, '__origin__', None) is not None and getattr(v, '__args__', None) is not None:
        return repr(v)
    name = getattr(v, '__qualname__', None)
    module = getattr(v, '__module__', None)
    if name is None or module is None:
        return repr(v)
    return name if module == 'builtins' else f'{module}.{name}'


def collect_parameters(args):
    found = []
    for arg in args:
        if isinstance(arg, type):
            continue
        if is_parameter(arg):
            inside = (arg,)
        elif isinstance(arg, (tuple, list)):
            inside = collect_parameters(arg)
        else:
            inside = getattr(arg, '__parameters__', None)
            if not isinstance(inside, tuple):
                continue
        for each in inside:
            if each not in found:
                found.append(each)
    return tuple(found)


def stands_for_parameters(v):
    """Whether a ParamSpec can stand for it."""
    return v is Ellipsis or isinstance(v, (list, tuple)) or type(v) is ParamSpec or _type_name(v) == '_ConcatenateGenericAlias'


def bind_parameters(shown, parameters, items):
    """What each parameter stands for: a dict; TypeVarTuples get tuples."""
    if not parameters:
        raise TypeError(f'{shown!r} is not a generic class')
    if not isinstance(items, tuple):
        items = (items,)
    flat = []
    for item in items:
        if type(item) is GenericAlias and _native_get(item, 2) and isinstance(_native_get(item, 0), type) and _is_subtype(_native_get(item, 0), tuple):
            inside = _native_get(item, 1)
            if not inside or inside[-1] is not Ellipsis:
                flat.extend(inside)
                continue
        elif not isinstance(item, type) and (inside := getattr(item, '__typing_unpacked_tuple_args__', None)) is not None:
            if not inside or inside[-1] is not Ellipsis:
                flat.extend(inside)
                continue
        flat.append(item)
    total = len(parameters)
    for index, parameter in enumerate(parameters):
        kind = type(parameter)
        count = len(flat)
        if kind is TypeVarTuple:
            end = count - (total - index - 1)
            if end < index:
                raise TypeError(f'Too few arguments for {shown!r}; actual {count}, expected at least {total - 1}')
            flat = flat[:index] + [tuple(flat[index:end])] + flat[end:]
        elif index == count:
            if _native_get(parameter, 6) is no_default:
                counts = f'; actual {count}, expected at least {index + 1}' if kind is TypeVar else ''
                raise TypeError(f'Too few arguments for {shown!r}{counts}')
            flat.append(parameter_default(parameter))
        elif kind is ParamSpec and total == 1 and not stands_for_parameters(flat[0]):
            flat = [tuple(flat)]
    if len(flat) > total:
        raise TypeError(f'Too many arguments for {shown!r}; actual {len(flat)}, expected {total}')
    bound = {}
    for parameter, item in zip(parameters, flat):
        if type(parameter) is ParamSpec and isinstance(item, list):
            item = tuple(item)
        elif type(parameter) is TypeVar and type(item) is GenericAlias and _native_get(item, 2):
            raise TypeError(f'{item!r} is not valid as type argument')
        bound[parameter] = item
    return bound


def substitute(args, bound):
    result = []
    for arg in args:
        if isinstance(arg, type):
            result.append(arg)
        elif is_parameter(arg):
            value = bound[arg]
            if type(arg) is TypeVarTuple:
                result.extend(value)
            else:
                result.append(value)
        elif type(arg) is tuple:
            result.append(substitute(arg, bound))
        elif type(arg) is list:
            result.append(list(substitute(arg, bound)))
        elif type(arg) is GenericAlias and type(_native_get(arg, 0)) is TypeVarTuple:
            result.extend(bound[_native_get(arg, 0)])
        elif getattr(arg, '__typing_is_unpacked_typevartuple__', False) is True:
            result.extend(bound[arg.__args__[0]])
        else:
            inside = getattr(arg, '__parameters__', ())
            if isinstance(inside, tuple) and inside:
                items = []
                for each in inside:
                    if type(each) is TypeVarTuple:
                        items.extend(bound[each])
                    else:
                        items.append(bound[each])
                arg = arg[tuple(items)]
            result.append(arg)
    return tuple(result)


# ---- list[int] ----

def _generic_alias(origin, args, starred=False):
    if not isinstance(args, tuple):
        args = (args,)
    return _native_make(GenericAlias, (origin, args, starred, None))


def alias_new(cls, /, *args, **keywords):
    if keywords:
        raise TypeError('GenericAlias() takes no keyword arguments')
    if len(args) != 2:
        raise TypeError(f'GenericAlias expected 2 arguments, got {len(args)}')
    origin, args = args
    return _native_make(cls, (origin, args if isinstance(args, tuple) else (args,), False, None))


def alias_call(self, /, *args, **keywords):
    result = _native_get(self, 0)(*args, **keywords)
    try:
        result.__orig_class__ = self
    except (AttributeError, TypeError):
        pass
    return result


def alias_repr(self):
    origin = _native_get(self, 0)
    if type(origin) is TypeVarTuple:
        return f'typing.Unpack[{origin!r}]'
    args = _native_get(self, 1)
    star = '*' if _native_get(self, 2) else ''
    if not args:
        return f'{star}{typing_repr(origin)}[()]'
    if len(args) == 1 and type(args[0]) is tuple:
        shown = '[' + ', '.join([typing_repr(each) for each in args[0]]) + ']'
    else:
        shown = ', '.join([typing_repr(each) if type(each) is not tuple else '[' + ', '.join([typing_repr(one) for one in each]) + ']' for each in args])
    return f'{star}{typing_repr(origin)}[{shown}]'


def alias_hash(self):
    return hash(_native_get(self, 0)) ^ hash(_native_get(self, 1))


def alias_eq(self, other):
    if not isinstance(other, GenericAlias):
        return NotImplemented
    return (_native_get(self, 2) == _native_get(other, 2) and _native_get(self, 0) == _native_get(other, 0)
            and _native_get(self, 1) == _native_get(other, 1))


def alias_ne(self, other):
    result = alias_eq(self, other)
    return result if result is NotImplemented else not result


def alias_getattribute(self, name):
    if name in ('__class__', '__origin__', '__args__', '__parameters__', '__mro_entries__', '__unpacked__', '__reduce__', '__reduce_ex__',
                '__typing_unpacked_tuple_args__', '__copy__', '__deepcopy__', '__bases__', '__dir__'):
        return _generic_attribute_call(self, name)
    return getattr(_native_get(self, 0), name)


def alias_get_parameters(self):
    parameters = _native_get(self, 3)
    if parameters is None:
        origin = _native_get(self, 0)
        parameters = (origin,) if type(origin) is TypeVarTuple else collect_parameters(_native_get(self, 1))
        _native_set(self, 3, parameters)
    return parameters


def alias_unpacked_args(self):
    if _native_get(self, 2) and _native_get(self, 0) is tuple:
        return _native_get(self, 1)
    return None


def alias_getitem(self, item):
    bound = check_bound(bind_parameters(self, alias_get_parameters(self), item))
    args = substitute(_native_get(self, 1), bound)
    return _native_make(type(self), (_native_get(self, 0), args, _native_get(self, 2), None))


def alias_iter(self):
    if type(self) is GenericAlias:
        return iter((_native_make(GenericAlias, (_native_get(self, 0), _native_get(self, 1), True, None)),))
    return iter((_native_make(GenericAlias, (self, (), True, None)),))


def alias_mro_entries(self, bases):
    return (_native_get(self, 0),)


def alias_instancecheck(self, instance):
    if _is_subtype(_native_get(self, 0), Generic):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')
    raise TypeError('isinstance() argument 2 cannot be a parameterized generic')


def alias_subclasscheck(self, cls):
    if _is_subtype(_native_get(self, 0), Generic):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')
    raise TypeError('issubclass() argument 2 cannot be a parameterized generic')


def alias_reduce(self):
    return GenericAlias, (_native_get(self, 0), _native_get(self, 1))


def alias_dir(self):
    names = set(dir(_native_get(self, 0)))
    names.update(('__origin__', '__args__', '__parameters__', '__mro_entries__', '__unpacked__', '__reduce__', '__reduce_ex__',
                  '__typing_unpacked_tuple_args__', '__copy__', '__deepcopy__'))
    return list(names)


# ---- int | str ----

def is_unionable(v):
    if v is None or isinstance(v, type):
        return True
    kind = type(v)
    return kind is GenericAlias or kind is UnionType or kind is TypeAliasType or is_parameter(v)


def _union(a, b):
    """Unions and type parameters take in anything: strings, too, which stand for types to be defined later."""
    for each in (a, b):
        if type(each) is UnionType or is_parameter(each):
            return union_of((a, b))
    if not is_unionable(a) or not is_unionable(b):
        return NotImplemented
    return union_of((a, b))


def union_of(members):
    args = []
    asked = 0
    for each in members:
        if each is None:
            each = NoneType
        elif not is_unionable(each):
            import_module('typing')
            each = _modules()['typing']._type_check(each, 'Union[arg, ...]: each arg must be a type.')
        if type(each) is UnionType and not args:
            args.extend(_native_get(each, 0))
            continue
        for one in _native_get(each, 0) if type(each) is UnionType else (each,):
            asked += 1
            if asked == 16:
                seen = set()
                for other in args:
                    is_seen(other, seen, args)
            if not (one in args if asked < 16 else is_seen(one, seen, args)):
                args.append(one)
    if len(args) == 1:
        return args[0]
    return _native_make(UnionType, (tuple(args), None))


def is_seen(one, seen, args):
    try:
        hash(one)
    except TypeError:
        return one in args
    if one in seen:
        return True
    seen.add(one)
    return False


def typing_or(self, other):
    return _union(self, other)


def typing_ror(self, other):
    return _union(other, self)


def union_repr(self):
    return ' | '.join([typing_repr(each) for each in _native_get(self, 0)])


def union_hash(self):
    args = _native_get(self, 0)
    hash(args)
    return hash(frozenset(args))


def union_eq(self, other):
    if type(other) is not UnionType:
        return NotImplemented
    a, b = _native_get(self, 0), _native_get(other, 0)
    if len(a) != len(b):
        return False
    for each in a:
        if each not in b:
            return False
    return True


def union_ne(self, other):
    result = union_eq(self, other)
    return result if result is NotImplemented else not result


def union_get_parameters(self):
    parameters = _native_get(self, 1)
    if parameters is None:
        parameters = collect_parameters(_native_get(self, 0))
        _native_set(self, 1, parameters)
    return parameters


def union_getitem(self, item):
    return union_of(substitute(_native_get(self, 0), check_bound(bind_parameters(self, union_get_parameters(self), item))))


def union_instancecheck(self, instance):
    for each in _native_get(self, 0):
        if _isinstance(instance, each):
            return True
    return False


def union_subclasscheck(self, cls):
    if not isinstance(cls, type):
        raise TypeError('issubclass() arg 1 must be a class')
    for each in _native_get(self, 0):
        if issubclass(cls, each):
            return True
    return False


def union_mro_entries(self, bases):
    raise TypeError(f'Cannot subclass {self!r}')


def union_class_getitem(cls, items):
    if not isinstance(items, tuple):
        items = (items,)
    if not items:
        raise TypeError('Cannot take a Union of no types.')
    return union_of(items)


def union_origin(self):
    return UnionType


def union_name(self):
    return 'Union'
