# objects.py: methods of modules, mapping proxies, simple namespaces and cells.


# ---- modules ----

def module_dir(self):
    namespace = self.__dict__
    if not isinstance(namespace, dict):
        raise TypeError(f'{_type_name(self)}.__dict__ is not a dictionary')
    own = namespace.get('__dir__', _absent)
    return list(namespace) if own is _absent else own()


def module_annotations(self):
    value = self.__dict__['__annotate__'](1)
    if not isinstance(value, dict):
        raise TypeError(f'__annotate__ returned non-dict of type \'{_type_name(value)}\'')
    self.__dict__['__annotations__'] = value
    return value


# ---- mappingproxy ----

def proxy_getitem(self, key):
    return _proxy_mapping(self)[key]


def proxy_contains(self, key):
    return key in _proxy_mapping(self)


def proxy_len(self):
    return len(_proxy_mapping(self))


def proxy_iter(self):
    return iter(_proxy_mapping(self))


def proxy_reversed(self):
    return reversed(_proxy_mapping(self))


def proxy_repr(self):
    return f'mappingproxy({_proxy_mapping(self)!r})'


def proxy_str(self):
    return str(_proxy_mapping(self))


def proxy_hash(self):
    return hash(_proxy_mapping(self))


def proxy_other(other):
    return _proxy_mapping(other) if type(other) is mappingproxy else other


def proxy_eq(self, other):
    return _proxy_mapping(self) == proxy_other(other)


def proxy_ne(self, other):
    return _proxy_mapping(self) != proxy_other(other)


def proxy_lt(self, other):
    return _proxy_mapping(self) < proxy_other(other)


def proxy_le(self, other):
    return _proxy_mapping(self) <= proxy_other(other)


def proxy_gt(self, other):
    return _proxy_mapping(self) > proxy_other(other)


def proxy_ge(self, other):
    return _proxy_mapping(self) >= proxy_other(other)


def proxy_or(self, other):
    return _proxy_mapping(self) | proxy_other(other)


def proxy_ror(self, other):
    return proxy_other(other) | _proxy_mapping(self)


def proxy_ior(self, other):
    raise TypeError(f"'|=' is not supported by {_type_name(self)}; use '|' instead")


def proxy_get(self, key, default=None):
    return _proxy_mapping(self).get(key, default)


def proxy_keys(self):
    return _proxy_mapping(self).keys()


def proxy_values(self):
    return _proxy_mapping(self).values()


def proxy_items(self):
    return _proxy_mapping(self).items()


def proxy_copy(self):
    return _proxy_mapping(self).copy()


# ---- SimpleNamespace ----

def namespace_init(self, /, *args, **keywords):
    if len(args) > 1:
        raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(args)}')
    namespace = self.__dict__
    if args:
        values = dict(args[0])
        for name in values:
            if not isinstance(name, str):
                raise TypeError('keywords must be strings')
        namespace.update(values)
    namespace.update(keywords)


def namespace_repr(self):
    cls = type(self)
    name = 'namespace' if cls is SimpleNamespace else cls.__name__
    if _is_under_way(self):
        return name + '(...)'
    return name + '(' + ', '.join([f'{key}={value!r}' for key, value in self.__dict__.items() if isinstance(key, str) and key]) + ')'


def namespace_eq(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ == other.__dict__


def namespace_ne(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ != other.__dict__


def namespace_lt(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ < other.__dict__


def namespace_le(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ <= other.__dict__


def namespace_gt(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ > other.__dict__


def namespace_ge(self, other):
    if not isinstance(self, SimpleNamespace) or not isinstance(other, SimpleNamespace):
        return NotImplemented
    return self.__dict__ >= other.__dict__


def namespace_reduce(self):
    return type(self), (), self.__dict__


def namespace_replace(self, /, *args, **changes):
    if args:
        raise TypeError('__replace__() takes no positional arguments')
    result = type(self)()
    result.__dict__.update(self.__dict__)
    result.__dict__.update(changes)
    return result


# ---- cells: by their contents; an empty one is the least ----

def cell_key(cell):
    try:
        return (cell.cell_contents,)
    except ValueError:
        return ()


def cell_lt(self, other):
    return cell_key(self) < cell_key(other) if type(other) is cell else NotImplemented


def cell_le(self, other):
    return cell_key(self) <= cell_key(other) if type(other) is cell else NotImplemented


def cell_eq(self, other):
    return cell_key(self) == cell_key(other) if type(other) is cell else NotImplemented


def cell_ne(self, other):
    return cell_key(self) != cell_key(other) if type(other) is cell else NotImplemented


def cell_gt(self, other):
    return cell_key(self) > cell_key(other) if type(other) is cell else NotImplemented


def cell_ge(self, other):
    return cell_key(self) >= cell_key(other) if type(other) is cell else NotImplemented
