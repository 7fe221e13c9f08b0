# mappings.py: what the methods of OrderedDict and defaultdict do where Python code has a say.


def ordered_fill(self, args, keywords):
    """As MutableMapping.update: through the class's own __setitem__."""
    if args:
        other = args[0]
        if isinstance(other, dict):
            for key in other.keys():
                self[key] = other[key]
        elif hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for pair in other:
                items = tuple(pair)
                if len(items) != 2:
                    if len(items) > 2:
                        raise ValueError('too many values to unpack (expected 2)')
                    raise ValueError(f'need more than {len(items)} value{"" if len(items) == 1 else "s"} to unpack')
                self[items[0]] = items[1]
    for key in keywords:
        self[key] = keywords[key]


def ordered_init(self, /, *args, **keywords):
    ordered_fill(self, args, keywords)


def ordered_update(self, /, *args, **keywords):
    if len(args) > 1:
        raise TypeError(f'update() takes at most 1 positional argument ({len(args)} given)')
    ordered_fill(self, args, keywords)


def ordered_repr(self):
    if _is_under_way(self):
        return '...'
    _check_depth(' while getting the repr of an object')
    name = type(self).__name__
    if not dict.__len__(self):
        return f'{name}()'
    shown = {}
    for key, value in self.items():
        shown[key] = value
    return f'{name}({shown!r})'


def ordered_eq(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    same = dict.__eq__(self, other)
    if same is not True or not isinstance(other, OrderedDict):
        return same
    version, other_version = _dict_version(self), _dict_version(other)
    theirs = OrderedDict.__iter__(other)
    for key in OrderedDict.__iter__(self):
        other_key = next(theirs, _absent)
        if other_key is _absent:
            return False
        same = key is other_key or (True if key == other_key else False)
        if _dict_version(self) != version or _dict_version(other) != other_version:
            raise RuntimeError('OrderedDict mutated during iteration')
        if not same:
            return False
    return next(theirs, _absent) is _absent


def ordered_ne(self, other):
    same = ordered_eq(self, other)
    return same if same is NotImplemented else not same


def ordered_or(self, other):
    if not isinstance(self, dict) or not isinstance(other, dict):
        return NotImplemented
    result = type(self)(self)
    result.update(other)
    return result


def ordered_ror(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = type(self)(other)
    result.update(self)
    return result


def ordered_ior(self, other):
    self.update(other)
    return self


def ordered_popitem(self, last=True):
    if not dict.__len__(self):
        raise KeyError('dictionary is empty')
    if last:
        return dict.popitem(self)
    position = _dict_advance(self, 0)
    pair = (_dict_key_at(self, position), _dict_value_at(self, position))
    _dict_delete_at(self, position)
    return pair


def ordered_move_to_end(self, key, last=True):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position < 0:
        raise KeyError(key)
    key = _dict_key_at(self, position)
    value = _dict_value_at(self, position)
    if last:
        _dict_delete_at(self, position)
        dict.__setitem__(self, key, value)
        return
    items = list(dict.items(self))
    dict.clear(self)
    dict.__setitem__(self, key, value)
    for other, held in items:
        if other is not key:
            dict.__setitem__(self, other, held)


def ordered_setdefault(self, key, default=None):
    if key in self:
        return self[key]
    self[key] = default
    return default


def ordered_fromkeys(cls, iterable, value=None):
    self = cls()
    for key in iterable:
        self[key] = value
    return self


def ordered_copy(self):
    if type(self) is OrderedDict:
        result = OrderedDict()
    else:
        result = type(self)()
    for key in self:
        result[key] = self[key]
    return result


def ordered_reduce(self):
    return type(self), (), self.__getstate__(), None, iter(self.items())


def default_init(self, /, *args, **keywords):
    if args:
        factory = args[0]
        if factory is not None and not callable(factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = factory
    dict.__init__(self, *args[1:], **keywords)


def default_missing(self, key):
    factory = self.default_factory
    if factory is None:
        raise KeyError(key)
    value = factory()
    self[key] = value
    return value


def default_repr(self):
    return f'{type(self).__name__}({default_factory_text(self)}, {dict.__repr__(self)})'


def default_factory_text(self):
    return '...' if _is_under_way(self) else repr(self.default_factory)


def default_copy(self):
    return type(self)(self.default_factory, self)


def default_or(self, other):
    if not isinstance(self, defaultdict):
        return default_ror(other, self)
    if not isinstance(other, dict):
        return NotImplemented
    result = type(self)(self.default_factory, self)
    result.update(other)
    return result


def default_ror(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    result = type(self)(self.default_factory, other)
    result.update(self)
    return result


def default_reduce(self):
    factory = self.default_factory
    return type(self), (() if factory is None else (factory,)), None, None, iter(self.items())
