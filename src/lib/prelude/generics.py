# generics.py: types.GenericAlias, unions of types, type parameters and type aliases. Natives; object/generic_alias.c and typevar.c say
# which value has which number.


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
    if len(parameters) == 1 and type(parameters[0]) is ParamSpec:
        if not (len(flat) == 1 and (isinstance(flat[0], (list, tuple)) or flat[0] is Ellipsis or type(flat[0]) is ParamSpec or
                                    _type_name(flat[0]) == '_ConcatenateGenericAlias')):
            flat = [tuple(flat)]
    required = 0
    variadic = None
    for index, parameter in enumerate(parameters):
        if type(parameter) is TypeVarTuple:
            variadic = index
        elif _native_get(parameter, 6) is no_default:
            required += 1
    if variadic is not None:
        if len(flat) < required:
            raise TypeError(f'Too few arguments for {shown!r}; actual {len(flat)}, expected at least {required}')
        after = len(parameters) - variadic - 1
        end = len(flat) - after
        flat = flat[:variadic] + [tuple(flat[variadic:end])] + flat[end:]
    total = len(parameters)
    if len(flat) > total:
        least = f'at least {required}' if required < total else total
        raise TypeError(f'Too many arguments for {shown!r}; actual {len(flat)}, expected {least}')
    if len(flat) < required:
        raise TypeError(f'Too few arguments for {shown!r}; actual {len(flat)}, expected at least {required}')
    while len(flat) < total:
        flat.append(parameter_default(parameters[len(flat)]))
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
    if not is_unionable(a) or not is_unionable(b):
        return NotImplemented
    return union_of((a, b))


def union_of(members):
    args = []
    for each in members:
        if each is None:
            each = NoneType
        elif not isinstance(each, type) and type(each) is not UnionType and (typing := _loaded_module('typing')) is not None:
            each = typing._type_check(each, 'Union[arg, ...]: each arg must be a type.')
        for one in _native_get(each, 0) if type(each) is UnionType else (each,):
            if one not in args:
                args.append(one)
    if len(args) == 1:
        return args[0]
    return _native_make(UnionType, (tuple(args), None))


def typing_or(self, other):
    return typing_union(self, other)


def typing_ror(self, other):
    return typing_union(other, self)


def typing_union(a, b):
    """Type parameters may also be joined with strings, which stand for types to be defined later."""
    parameter = is_parameter(a) or is_parameter(b)
    for each in (a, b):
        if not is_unionable(each) and not (parameter and isinstance(each, str)) and getattr(each, '__origin__', None) is None:
            return NotImplemented
    return union_of((a, b))


def union_repr(self):
    return ' | '.join([typing_repr(each) for each in _native_get(self, 0)])


def union_hash(self):
    return hash(frozenset(_native_get(self, 0)))


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
        if isinstance(instance, each):
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


# ---- type parameters: 0 name, 1 bound, 2 constraints, 3 covariant, 4 contravariant, 5 inferred variance, 6 default, and what evaluates
# 7 the bound, 8 the constraints, 9 the default ----

def make_type_var(name):
    return _native_make(TypeVar, (name, None, (), False, False, True, no_default, None, None, None))


def make_type_var_bound(name, evaluate):
    return _native_make(TypeVar, (name, _absent, (), False, False, True, no_default, evaluate, None, None))


def make_type_var_constraints(name, evaluate):
    return _native_make(TypeVar, (name, None, _absent, False, False, True, no_default, None, evaluate, None))


def make_param_spec(name):
    return _native_make(ParamSpec, (name, None, (), False, False, True, no_default, None, None, None))


def make_type_var_tuple(name):
    return _native_make(TypeVarTuple, (name, None, (), False, False, False, no_default, None, None, None))


def set_type_param_default(parameter, evaluate):
    _native_set(parameter, 6, _absent)
    _native_set(parameter, 9, evaluate)
    return parameter


def set_type_params(function, parameters):
    function.__type_params__ = parameters
    return function


def parameter_lazy(self, index, evaluator):
    value = _native_get(self, index)
    if value is _absent:
        value = _native_get(self, evaluator)(1)
        _native_set(self, index, value)
    return value


def parameter_bound(self):
    return parameter_lazy(self, 1, 7)


def parameter_constraints(self):
    return parameter_lazy(self, 2, 8)


def parameter_default(self):
    return parameter_lazy(self, 6, 9)


def parameter_evaluator(self, index, evaluator, nothing):
    """What evaluates a bound ...: the function that was given, or one that knows the value already."""
    function = _native_get(self, evaluator)
    if function is not None:
        return function
    value = _native_get(self, index)
    return None if value is nothing else _native_make(constevaluator, (value,))


def parameter_evaluate_bound(self):
    return parameter_evaluator(self, 1, 7, None)


def parameter_evaluate_constraints(self):
    return parameter_evaluator(self, 2, 8, ())


def parameter_evaluate_default(self):
    return parameter_evaluator(self, 6, 9, no_default if _native_get(self, 5) else _absent)


def constevaluator_call(self, format):
    value = _native_get(self, 0)
    if format != 4:
        return value
    return '(' + ', '.join([typing_repr(each) for each in value]) + ')' if type(value) is tuple else typing_repr(value)


def constevaluator_repr(self):
    return f'<constevaluator {_native_get(self, 0)!r}>'


def parameter_has_default(self):
    return _native_get(self, 6) is not no_default


def parameter_name(self):
    return _native_get(self, 0)


def parameter_repr(self):
    name = _native_get(self, 0)
    if type(self) is TypeVarTuple or _native_get(self, 5):
        return name
    if _native_get(self, 3):
        return '+' + name
    return ('-' if _native_get(self, 4) else '~') + name


def parameter_mro_entries(self, bases):
    raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


def parameter_subst(self, arg):
    if type(self) is TypeVarTuple:
        raise TypeError('Substitution of bare TypeVarTuple is not supported')
    typing = _loaded_module('typing')
    if type(self) is TypeVar:
        return arg if typing is None else typing._type_check(arg, 'Parameters to generic types must be types.')
    if isinstance(arg, (list, tuple)):
        return tuple([each if typing is None else typing._type_check(each, 'Expected a type.') for each in arg])
    if arg is not Ellipsis and type(arg) is not ParamSpec and _type_name(arg) != '_ConcatenateGenericAlias':
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}')
    return arg


def check_bound(bound):
    """Bound values for type variables, as an alias of a builtin class or a union takes them."""
    for parameter in bound:
        if type(parameter) is TypeVar:
            bound[parameter] = parameter_subst(parameter, bound[parameter])
    return bound


def parameter_prepare_subst(self, alias, args):
    return args


def parameter_reduce(self):
    return _native_get(self, 0)


def parameter_new(cls, name, default, variance):
    """A parameter made by a call; it knows the module of its maker."""
    covariant, contravariant, infer = variance
    if not isinstance(name, str):
        raise TypeError(f"{cls.__name__.lower()}() argument 'name' must be str, not {_type_name(name)}")
    if covariant and contravariant:
        raise ValueError('Bivariant types are not supported.')
    if infer and (covariant or contravariant):
        raise ValueError('Variance cannot be specified with infer_variance.')
    self = _native_make(cls, (name, None, (), bool(covariant), bool(contravariant), bool(infer), default, None, None, None))
    self.__module__ = _caller_globals().get('__name__')
    return self


def typevar_new(cls, name=_absent, /, *constraints, bound=None, default=_absent, covariant=False, contravariant=False, infer_variance=False, **rest):
    if name is _absent:
        name = rest.pop('name', _absent)
        if name is _absent:
            raise TypeError("typevar() missing required argument 'name' (pos 1)")
    for each in rest:
        raise TypeError(f"typevar() got an unexpected keyword argument '{each}'")
    if len(constraints) == 1:
        raise TypeError('A single constraint is not allowed')
    if constraints and bound is not None:
        raise TypeError('Constraints cannot be combined with bound=...')
    typing = _loaded_module('typing')
    if bound is not None and typing is not None:
        bound = typing._type_check(bound, 'Bound must be a type.')
    self = parameter_new(cls, name, no_default if default is _absent else default, (covariant, contravariant, infer_variance))
    _native_set(self, 1, bound)
    _native_set(self, 2, constraints)
    return self


def paramspec_new(cls, name=_absent, *more, bound=None, default=_absent, covariant=False, contravariant=False, infer_variance=False, **rest):
    if more:
        raise TypeError(f'paramspec() takes exactly 1 positional argument ({1 + len(more)} given)')
    if name is _absent:
        raise TypeError("paramspec() missing required argument 'name' (pos 1)")
    for each in rest:
        raise TypeError(f"paramspec() got an unexpected keyword argument '{each}'")
    self = parameter_new(cls, name, no_default if default is _absent else default, (covariant, contravariant, infer_variance))
    _native_set(self, 1, bound)
    return self


def typevartuple_new(cls, name=_absent, *more, default=_absent, **rest):
    if more:
        raise TypeError(f'typevartuple() takes exactly 1 positional argument ({1 + len(more)} given)')
    if name is _absent:
        raise TypeError("typevartuple() missing required argument 'name' (pos 1)")
    for each in rest:
        raise TypeError(f"typevartuple() got an unexpected keyword argument '{each}'")
    return parameter_new(cls, name, no_default if default is _absent else default, (False, False, False))


def typevartuple_iter(self):
    typing = _loaded_module('typing')
    if typing is not None and hasattr(typing, 'Unpack'):
        return iter((typing.Unpack[self],))
    return iter((_native_make(GenericAlias, (self, (), True, (self,))),))


def paramspec_args(self):
    return _native_make(ParamSpecArgs, (self,))


def paramspec_kwargs(self):
    return _native_make(ParamSpecKwargs, (self,))


def spec_args_new(cls, origin):
    return _native_make(cls, (origin,))


def spec_args_repr(self):
    return f'{_native_get(self, 0).__name__}.args'


def spec_args_eq(self, other):
    return _native_get(self, 0) == _native_get(other, 0) if type(other) is ParamSpecArgs else NotImplemented


def spec_args_hash(self):
    return hash(_native_get(self, 0)) ^ 1


def spec_kwargs_new(cls, origin):
    return _native_make(cls, (origin,))


def spec_kwargs_repr(self):
    return f'{_native_get(self, 0).__name__}.kwargs'


def spec_kwargs_eq(self, other):
    return _native_get(self, 0) == _native_get(other, 0) if type(other) is ParamSpecKwargs else NotImplemented


def spec_kwargs_hash(self):
    return hash(_native_get(self, 0)) ^ 2


def nodefault_repr(self):
    return 'typing.NoDefault'


# ---- type aliases: 0 name, 1 type parameters, 2 what evaluates 3 the value, 4 module ----

def make_type_alias(name, parameters, evaluate):
    if parameters is None:
        parameters = ()
    return _native_make(TypeAliasType, (name, parameters, evaluate, _absent, _caller_globals().get('__name__')))


def typealias_new(cls, /, *args, type_params=(), **rest):
    if len(args) > 2:
        raise TypeError(f'typealias() takes exactly 2 positional arguments ({len(args)} given)')
    name = args[0] if args else rest.pop('name', _absent)
    value = args[1] if len(args) > 1 else rest.pop('value', _absent)
    for each in rest:
        raise TypeError(f"typealias() got an unexpected keyword argument '{each}'")
    if name is _absent or value is _absent:
        raise TypeError('typealias() missing required argument ' + ("'name' (pos 1)" if name is _absent else "'value' (pos 2)"))
    if not isinstance(name, str):
        raise TypeError(f"typealias() argument 'name' must be str, not {_type_name(name)}")
    if not isinstance(type_params, tuple):
        raise TypeError('type_params must be a tuple')
    return _native_make(TypeAliasType, (name, type_params, None, value, _caller_globals().get('__name__')))


def typealias_value(self):
    return parameter_lazy(self, 3, 2)


def typealias_evaluator(self):
    return _native_get(self, 2)


def typealias_getitem(self, item):
    if not _native_get(self, 1):
        raise TypeError('Only generic type aliases are subscriptable')
    return _generic_alias(self, item)


# ---- Generic ----

def subscript_generic(parameters):
    unpacked = []
    for each in parameters:
        if type(each) is TypeVarTuple:
            unpacked.extend(each)
        else:
            unpacked.append(each)
    return generic_subscripted(Generic, tuple(unpacked))


def generic_subscripted(cls, args):
    """Aliases are those of the module typing where that is loaded."""
    typing = _loaded_module('typing')
    if typing is not None and hasattr(typing, '_subscript'):
        return typing._subscript(cls, args)
    return _generic_alias(cls, args)


def is_unpacked_parameter(v):
    if type(v) is GenericAlias:
        return type(_native_get(v, 0)) is TypeVarTuple
    return getattr(v, '__typing_is_unpacked_typevartuple__', False) is True


def generic_class_getitem(cls, items):
    if not isinstance(items, tuple):
        items = (items,)
    if cls is Generic or cls.__name__ == 'Protocol' and cls.__module__ == 'typing':
        name = cls.__name__
        if not items:
            raise TypeError(f'Parameter list to {name}[...] cannot be empty')
        for each in items:
            if not is_parameter(each) and not is_unpacked_parameter(each):
                raise TypeError(f'Parameters to {name}[...] must all be type variables or parameter specification variables.')
        if len(set(items)) != len(items):
            raise TypeError(f'Parameters to {name}[...] must all be unique')
        return generic_subscripted(cls, items)
    parameters = cls.__parameters__
    bound = bind_parameters(cls, parameters, items)
    args = []
    for each in parameters:
        if type(each) is TypeVarTuple:
            args.extend(bound[each])
        else:
            args.append(bound[each])
    return generic_subscripted(cls, tuple(args))


def generic_init_subclass(cls, *args, **keywords):
    super(Generic, cls).__init_subclass__(*args, **keywords)
    bases = cls.__dict__.get('__orig_bases__', None)
    plain = Generic in cls.__bases__ if bases is None else Generic in bases
    if plain and cls.__name__ != 'Protocol':
        raise TypeError('Cannot inherit from plain Generic')
    found = ()
    if bases is not None:
        found = collect_parameters(bases)
        listed = kind = None
        for base in bases:
            origin = getattr(base, '__origin__', None)
            if origin is Generic or isinstance(origin, type) and origin.__name__ == 'Protocol' and origin.__module__ == 'typing':
                if listed is not None and origin is Generic and kind == 'Generic':
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                if listed is None or origin is Generic:
                    listed = base.__parameters__
                    kind = origin.__name__
        if listed is not None:
            missing = [each for each in found if each not in listed]
            if missing:
                names = ', '.join([str(each) for each in missing])
                shown = ', '.join([str(each) for each in listed])
                raise TypeError(f'Some type variables ({names}) are not listed in {kind}[{shown}]')
            found = listed
        defaulted = False
        for each in found:
            if _native_get(each, 6) is not no_default:
                defaulted = True
            elif defaulted and type(each) is not TypeVarTuple:
                raise TypeError(f'Type parameter {each!r} without a default follows type parameter with a default')
    cls.__parameters__ = tuple(found)
