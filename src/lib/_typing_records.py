"""typing.NamedTuple and typing.TypedDict: classes that are made of annotations."""

import sys
import typing
from annotationlib import call_annotate_function, get_annotate_from_class_namespace
from typing import Generic, NotRequired, ReadOnly, Required, _AnnotatedAlias, _GenericAlias, _type_check

__name__ = 'typing'

_VALUE, _FORWARDREF, _STRING = 1, 3, 4


def _caller(depth=1):
    """The name of the module that called."""
    return sys._getframe(depth + 1).f_globals.get('__name__', '__main__')


def _annotations_in(namespace):
    """The annotations in the namespace of a class body, and the function that gives them or None."""
    if '__annotations__' in namespace:
        return namespace['__annotations__'], None
    annotate = get_annotate_from_class_namespace(namespace)
    if annotate is None:
        return {}, None
    return call_annotate_function(annotate, _FORWARDREF), annotate


def _checked(types, module=None):
    message = 'field annotation must be a type'
    return {name: _type_check(kind, message, module=module) for name, kind in types.items()}


def _make_annotate(types):
    """An annotate function for types that are known."""
    def __annotate__(format):
        if format in (_VALUE, _FORWARDREF):
            return dict(types)
        if format == _STRING:
            from annotationlib import annotations_to_string
            return annotations_to_string(types)
        raise NotImplementedError(format)
    return __annotate__


# ---- NamedTuple ----

_PROHIBITED = ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_field_types', '_make', '_replace', '_asdict',
               '_source')
_SPECIAL = ('__module__', '__name__', '__annotations__', '__annotate__', '__annotate_func__', '__annotations_cache__')


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple([tuple if base is _NamedTuple else base for base in bases])
        types, original = _annotations_in(namespace)
        if original is None:
            types = _checked(types)
            annotate = _make_annotate(types)
        else:
            types = _checked(types, namespace.get('__module__'))

            def annotate(format):
                result = call_annotate_function(original, format)
                return result if format == _STRING else _checked(result)
        seen = []
        for field in types:
            if field in namespace:
                seen.append(field)
            elif seen:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field{'s' if len(seen) > 1 else ''} {', '.join(seen)}")
        from collections import _namedtuple_members
        typename, members = _namedtuple_members(typename, list(types), False, [namespace[field] for field in seen])
        members['__module__'] = namespace['__module__']
        if Generic in bases:
            members['__class_getitem__'] = Generic.__dict__['__class_getitem__']
        members['__orig_bases__'] = namespace.get('__orig_bases__', bases)
        members['__new__'].__annotations__ = dict(types)
        for key, value in namespace.items():
            if key in _PROHIBITED:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + key)
            if key not in _SPECIAL and key not in types:
                members[key] = value
        members['__annotate_func__'] = annotate
        return type(typename, bases, members)


_absent = object()


def _warn_deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _warn_fields(fields, what, kind, name, empty):
    import warnings
    how = "Failing to pass a value for the 'fields' parameter" if fields is _absent else "Passing `None` as the 'fields' parameter"
    warnings.warn(f'{how} is deprecated and will be disallowed in Python 3.15. To create a {what} class with 0 fields using the functional syntax, '
                  f'pass an empty {kind}, e.g. `{name} = {what}({name!r}, {empty})`.', DeprecationWarning, stacklevel=3)


def NamedTuple(typename, fields=_absent, /, **kwargs):
    """A namedtuple whose fields have types."""
    if fields is _absent and kwargs:
        _warn_deprecated('Creating NamedTuple classes using keyword arguments is deprecated and will be disallowed in Python 3.15. '
                         'Use the class-based or functional syntax instead.')
    elif fields is _absent or fields is None and not kwargs:
        _warn_fields(fields, 'NamedTuple', 'list', typename, '[]')
    if fields is _absent or fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    types = {name: _type_check(kind, f'field {name} annotation must be a type') for name, kind in list(fields)}
    from collections import _namedtuple_members
    typename, members = _namedtuple_members(typename, list(types), False, None)
    members['__module__'] = _caller()
    members['__annotate_func__'] = _make_annotate(types)
    members['__orig_bases__'] = (NamedTuple,)
    members['__new__'].__annotations__ = dict(types)
    return type(typename, (tuple,), members)


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


# ---- TypedDict ----

def _qualifiers(annotation):
    """Required, NotRequired and ReadOnly around a type."""
    found = []
    while True:
        if isinstance(annotation, _AnnotatedAlias):
            annotation = annotation.__origin__
        elif isinstance(annotation, _GenericAlias) and annotation.__origin__ in (Required, NotRequired, ReadOnly):
            found.append(annotation.__origin__)
            annotation = annotation.__args__[0]
        else:
            return found


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any([issubclass(base, Generic) for base in bases]) else ()
        contents = dict(namespace)
        given, original = _annotations_in(namespace)
        made = None
        for key in ('__annotations__', '__annotate__', '__annotate_func__'):
            contents.pop(key, None)
        contents.setdefault('__orig_bases__', bases)
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"

        def check(types):
            return {key: _type_check(kind, message, module=namespace.get('__module__'), owner=made) if not _qualifiers(kind) else kind
                    for key, kind in types.items()}
        own = check(given)
        required, optional, read_only, mutable = set(), set(), set(), set()
        for base in bases:
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
            required -= base.__dict__.get('__optional_keys__', frozenset())
            read_only |= base.__dict__.get('__readonly_keys__', frozenset())
            mutable |= base.__dict__.get('__mutable_keys__', frozenset())
        for key, kind in own.items():
            qualifiers = _qualifiers(kind)
            if Required in qualifiers or NotRequired not in qualifiers and total:
                required.add(key)
                optional.discard(key)
            else:
                optional.add(key)
                required.discard(key)
            if ReadOnly in qualifiers:
                if key in mutable:
                    raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
                read_only.add(key)
            else:
                mutable.add(key)
                read_only.discard(key)

        def __annotate__(format):
            types = {}
            for base in bases:
                if base is Generic or base.__annotate__ is None:
                    continue
                inherited = call_annotate_function(base.__annotate__, format, owner=base)
                types.update(inherited)
            if original is not None:
                mine = call_annotate_function(original, format, owner=made)
                types.update(mine if format == _STRING else check(mine))
            elif format == _STRING:
                from annotationlib import annotations_to_string
                types.update(annotations_to_string(own))
            else:
                types.update(own)
            return types

        contents['__annotate_func__'] = __annotate__
        contents['__required_keys__'] = frozenset(required)
        contents['__optional_keys__'] = frozenset(optional)
        contents['__readonly_keys__'] = frozenset(read_only)
        contents['__mutable_keys__'] = frozenset(mutable)
        contents['__total__'] = total
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), contents)
        own = check(given)
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_absent, /, *, total=True):
    """A dict with certain keys, each with a type of its own."""
    if fields is _absent or fields is None:
        _warn_fields(fields, 'TypedDict', 'dictionary', typename, '{}')
        fields = {}
    namespace = {'__annotations__': dict(fields), '__module__': _caller()}
    made = _TypedDictMeta(typename, (), namespace, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether it is a TypedDict class."""
    return isinstance(tp, _TypedDictMeta) and tp is not _TypedDict
