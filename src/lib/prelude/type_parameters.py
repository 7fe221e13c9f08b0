# type_parameters.py: type parameters, type aliases, and Generic. Natives; object/typevar.c says which value has which number.


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
    if not stands_for_parameters(arg):
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
        given = 'None' if name is None else _type_name(name)
        raise TypeError(f"{cls.__name__.lower()}() argument 'name' must be str, not {given}")
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
    if rest:
        refuse_keyword('typevar', rest, ['name', 'bound', 'default', 'covariant', 'contravariant', 'infer_variance'])
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
    if rest:
        refuse_keyword('paramspec', rest, ['name', 'bound', 'default', 'covariant', 'contravariant', 'infer_variance'])
    self = parameter_new(cls, name, no_default if default is _absent else default, (covariant, contravariant, infer_variance))
    _native_set(self, 1, bound)
    return self


def typevartuple_new(cls, name=_absent, *more, default=_absent, **rest):
    if more:
        raise TypeError(f'typevartuple() takes exactly 1 positional argument ({1 + len(more)} given)')
    if name is _absent:
        raise TypeError("typevartuple() missing required argument 'name' (pos 1)")
    if rest:
        refuse_keyword('typevartuple', rest, ['name', 'default'])
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


def nodefault_new(cls, *args, **keywords):
    if args or keywords:
        raise TypeError('NoDefaultType takes no arguments')
    return no_default


def nodefault_repr(self):
    return 'typing.NoDefault'


def nodefault_reduce(self):
    return 'NoDefault'


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
    if rest:
        refuse_keyword('typealias', rest, ['name', 'value', 'type_params'])
    if name is _absent or value is _absent:
        raise TypeError('typealias() missing required argument ' + ("'name' (pos 1)" if name is _absent else "'value' (pos 2)"))
    if not isinstance(name, str):
        raise TypeError(f"typealias() argument 'name' must be str, not {'None' if name is None else _type_name(name)}")
    if not isinstance(type_params, tuple):
        raise TypeError('type_params must be a tuple')
    defaulted = False
    for each in type_params:
        if not is_parameter(each):
            raise TypeError(f'Expected a type param, got {each!r}')
        if _native_get(each, 6) is not no_default:
            defaulted = True
        elif defaulted:
            raise TypeError(f"non-default type parameter '{each!r}' follows default type parameter")
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
            if not (is_parameter(each) and type(each) is not TypeVarTuple) and not is_unpacked_parameter(each):
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


def generic_init_subclass(cls, /, *args, **keywords):
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
        defaulted = variadic = False
        for each in found:
            if type(each) is TypeVarTuple:
                variadic = True
            if _native_get(each, 6) is not no_default:
                if variadic and type(each) is not TypeVarTuple:
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                defaulted = True
            elif defaulted and type(each) is not TypeVarTuple:
                raise TypeError(f'Type parameter {each!r} without a default follows type parameter with a default')
    cls.__parameters__ = tuple(found)
