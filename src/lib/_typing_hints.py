"""typing.get_type_hints and what belongs to it: annotations in which text and forward references are evaluated."""

import sys
import types
import typing
from annotationlib import ForwardRef, get_annotations
from typing import Required, NotRequired, ReadOnly, _AnnotatedAlias, _GenericAlias

__name__ = 'typing'

_VALUE, _FORWARDREF, _STRING = 1, 3, 4


def _evaluate(value, globalns, localns, type_params, *, format=_VALUE, owner=None, guard=frozenset()):
    """A type in which forward references are evaluated, those inside of it as well."""
    if isinstance(value, ForwardRef):
        return evaluate_forward_ref(value, globals=globalns, locals=localns, type_params=type_params, owner=owner, format=format, _guard=guard)
    if not isinstance(value, (_GenericAlias, types.GenericAlias, types.UnionType)):
        return value
    if isinstance(value, types.GenericAlias):
        args = tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in value.__args__])
    else:
        args = value.__args__
    evaluated = tuple([_evaluate(arg, globalns, localns, type_params, format=format, owner=owner, guard=guard) for arg in args])
    if evaluated == value.__args__ and all([one is other for one, other in zip(evaluated, value.__args__)]):
        return value
    if isinstance(value, types.GenericAlias):
        alias = types.GenericAlias(value.__origin__, evaluated)
        return next(iter(alias)) if value.__unpacked__ else alias
    if isinstance(value, types.UnionType):
        return types.UnionType[evaluated]
    return value.copy_with(evaluated)


def evaluate_forward_ref(forward_ref, *, owner=None, globals=None, locals=None, type_params=None, format=None, _guard=frozenset()):
    """What a forward reference refers to, evaluated as a type hint."""
    if format == _STRING:
        return forward_ref.__forward_arg__
    if forward_ref.__forward_arg__ in _guard:
        return forward_ref
    format = _VALUE if format is None else format
    value = forward_ref.evaluate(globals=globals, locals=locals, type_params=type_params, owner=owner, format=format)
    if format == _FORWARDREF and isinstance(value, ForwardRef):
        return value
    if isinstance(value, str):
        value = ForwardRef(value, module=forward_ref.__forward_module__, owner=owner or forward_ref.__owner__,
                           is_argument=forward_ref.__forward_is_argument__, is_class=forward_ref.__forward_is_class__)
    if owner is None:
        owner = forward_ref.__owner__
    return _evaluate(value, globals, locals, type_params, format=format, owner=owner, guard=_guard | {forward_ref.__forward_arg__})


def _evaluate_forward(reference, globalns, localns, type_params, guard):
    return evaluate_forward_ref(reference, globals=globalns, locals=localns, type_params=type_params, _guard=guard)


def _strip(value):
    """A type without the metadata and qualifiers in it."""
    if isinstance(value, _AnnotatedAlias):
        return _strip(value.__origin__)
    if isinstance(value, _GenericAlias) and value.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip(value.__args__[0])
    if isinstance(value, (_GenericAlias, types.GenericAlias, types.UnionType)):
        args = tuple([_strip(arg) for arg in value.__args__])
        if all([one is other for one, other in zip(args, value.__args__)]):
            return value
        if isinstance(value, types.GenericAlias):
            return types.GenericAlias(value.__origin__, args)
        return types.UnionType[args] if isinstance(value, types.UnionType) else value.copy_with(args)
    return value


def get_type_hints(obj, globalns=None, localns=None, include_extras=False, *, format=_VALUE):
    """The annotations of a class (with those of its bases), a module or a function, with forward references evaluated."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            annotations = get_annotations(base, format=format)
            if format == _STRING:
                hints.update(annotations)
                continue
            base_globals = getattr(sys.modules.get(base.__module__, None), '__dict__', {}) if globalns is None else globalns
            base_locals = dict(vars(base)) if localns is None else localns
            if localns is None and globalns is None:
                # A name of the class would hide one of the module that it was annotated with.
                base_globals, base_locals = base_locals, base_globals
            base_globals, base_locals = _with_parameters(base.__type_params__, base_globals, base_locals, True)
            for name, value in annotations.items():
                if value is None:
                    value = type(None)
                elif isinstance(value, str):
                    value = ForwardRef(value, is_argument=False, is_class=True)
                value = _evaluate(value, base_globals, base_locals, (), format=format, owner=base)
                hints[name] = type(None) if value is None else value
    else:
        found = get_annotations(obj, format=format) if _has_annotations(obj) else None
        if found is None:
            if isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType,
                                types.FunctionType, types.MethodType, types.ModuleType)):
                return {}
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
        if format == _STRING:
            return dict(found)
        if globalns is None:
            if isinstance(obj, types.ModuleType):
                globalns = obj.__dict__
            else:
                inner = obj
                while hasattr(inner, '__wrapped__'):
                    inner = inner.__wrapped__
                globalns = getattr(inner, '__globals__', {})
            if localns is None:
                localns = globalns
        elif localns is None:
            localns = globalns
        globalns, localns = _with_parameters(getattr(obj, '__type_params__', ()), globalns, localns, False)
        for name, value in found.items():
            if value is None:
                value = type(None)
            elif isinstance(value, str):
                value = ForwardRef(value, is_argument=not isinstance(obj, types.ModuleType), is_class=False)
            value = _evaluate(value, globalns, localns, (), format=format, owner=obj)
            hints[name] = type(None) if value is None else value
    if format == _STRING or include_extras:
        return hints
    return {name: _strip(value) for name, value in hints.items()}


def _with_parameters(parameters, globalns, localns, is_class):
    """The namespaces with the type parameters in them, which hide other names, those of the class apart."""
    if not parameters:
        return globalns, localns
    globalns, localns = dict(globalns), dict(localns)
    for parameter in parameters:
        name = parameter.__name__
        if not is_class or name not in globalns:
            globalns[name] = parameter
            localns.pop(name, None)
    return globalns, localns


def _has_annotations(obj):
    if callable(obj) or isinstance(obj, types.ModuleType):
        return True
    if getattr(obj, '__annotations__', None) is None and getattr(obj, '__annotate__', None) is None:
        raise TypeError(f'{obj!r} does not have annotations')
    return True


def no_type_check(arg):
    """Says that annotations are no types."""
    if isinstance(arg, type):
        for name, value in list(vars(arg).items()):
            inner = getattr(value, '__func__', value)
            if isinstance(inner, types.FunctionType) and inner.__qualname__ == f'{arg.__qualname__}.{name}' and inner.__module__ == arg.__module__:
                inner.__no_type_check__ = True
            elif isinstance(value, type) and value.__qualname__ == f'{arg.__qualname__}.{name}' and value.__module__ == arg.__module__:
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Makes a decorator say that the annotations of what it decorates are no types."""
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15", DeprecationWarning, stacklevel=2)

    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))
    for name in ('__module__', '__name__', '__qualname__', '__doc__'):
        setattr(wrapped_decorator, name, getattr(decorator, name, None))
    wrapped_decorator.__wrapped__ = decorator
    return wrapped_decorator
