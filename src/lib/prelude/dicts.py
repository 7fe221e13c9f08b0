# dicts.py: methods of dicts and their views; see containers.py.


# ---- dict ----

def container_unhashable(key, role, error):
    return TypeError(f"cannot use '{_full_type_name(key)}' as a {role} ({error})")


def container_hash(key, role):
    failure = None
    try:
        return hash(key)
    except TypeError as error:
        failure = error
    raise container_unhashable(key, role, failure)


# _dict_seek(self, key, hash, cursor) gives a cursor to the next entry with that hash whose key has yet to be compared; -1 when there is
# none; and -2 - n when entry n has this very key.

def dict_find(self, key, key_hash):
    """The number of the key's entry, -1 when it is absent."""
    cursor = _dict_seek(self, key, key_hash, 0)
    while cursor > 0:
        candidate = _dict_cursor_key(self, cursor)
        if candidate == key:
            position = _dict_cursor_number(self, cursor, candidate)
            if position >= 0:
                return position
            cursor = 0
        elif _dict_cursor_key(self, cursor) is not candidate:
            cursor = 0
        cursor = _dict_seek(self, key, key_hash, cursor)
    if cursor == -1:
        return -1
    return -2 - cursor


def dict_store(self, key, key_hash, value):
    position = dict_find(self, key, key_hash)
    if position >= 0:
        _dict_set_value_at(self, position, value)
    else:
        _dict_insert(self, key, key_hash, value)


def dict_getitem(self, key):
    failure = None
    try:
        key_hash = hash(key)
    except TypeError as error:
        failure = error
    if failure is not None:
        raise container_unhashable(key, 'dict key', failure)
    return dict_getitem_hashed(self, key, key_hash)


def dict_getitem_hashed(self, key, key_hash):
    position = dict_find(self, key, key_hash)
    if position >= 0:
        return _dict_value_at(self, position)
    if type(self) is not dict:
        if _has_special(self, '__missing__'):
            return _special(self, '__missing__')(key)
    raise KeyError(key)


def dict_setitem(self, key, value):
    failure = None
    try:
        key_hash = hash(key)
    except TypeError as error:
        failure = error
    if failure is not None:
        raise container_unhashable(key, 'dict key', failure)
    dict_store(self, key, key_hash, value)


def dict_delitem(self, key):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position < 0:
        raise KeyError(key)
    _dict_delete_at(self, position)


def dict_contains(self, key):
    return dict_find(self, key, container_hash(key, 'dict key')) >= 0


def dict_get(self, key, default=None):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position < 0:
        return default
    return _dict_value_at(self, position)


def dict_contains_hashed(self, key, key_hash):
    return dict_find(self, key, key_hash) >= 0


def dict_get_hashed(self, key, key_hash, default):
    position = dict_find(self, key, key_hash)
    if position < 0:
        return default
    return _dict_value_at(self, position)


def set_contains_hashed(self, key, key_hash):
    return set_find(self, key, key_hash) >= 0


def keyed_failed(key, of_set, failure):
    raise container_unhashable(key, 'set element' if of_set else 'dict key', failure)


def keyed_given(self, key, given, extra, form):
    """Goes on with an unusual result of the key's __hash__; the forms are those of vm/keyed_call.h."""
    failure = None
    try:
        key_hash = hash_given(given)
    except TypeError as error:
        failure = error
    if failure is not None:
        keyed_failed(key, form >= 4, failure)
    if form == 0:
        return dict_getitem_hashed(self, key, key_hash)
    if form == 1:
        return dict_store(self, key, key_hash, extra)
    if form == 2:
        return dict_contains_hashed(self, key, key_hash)
    if form == 3:
        return dict_get_hashed(self, key, key_hash, extra)
    if form == 4:
        return set_put(self, key, key_hash)
    return set_contains_hashed(self, key, key_hash)


def dict_setdefault(self, key, default=None):
    key_hash = container_hash(key, 'dict key')
    position = dict_find(self, key, key_hash)
    if position >= 0:
        return _dict_value_at(self, position)
    _dict_insert(self, key, key_hash, default)
    return default


def dict_pop(self, key, default=_absent):
    position = dict_find(self, key, container_hash(key, 'dict key'))
    if position >= 0:
        value = _dict_value_at(self, position)
        _dict_delete_at(self, position)
        return value
    if default is _absent:
        raise KeyError(key)
    return default


def dict_merge(self, other):
    """self.update(other)"""
    if isinstance(other, dict) and _type_lookup(type(other), '__iter__') is _type_lookup(dict, '__iter__'):
        if other is self or _dict_merge_first(self, other):
            return
        keys = _keys_of_dict(other)
        size = dict.__len__(other)
        end = 0
        while end != 1:
            end = _keys_step(keys, 8, self, None)
            if end == 3:
                key_hash = _keys_hash(keys)
                value = _keys_value(keys)
                dict_store(self, _keys_key(keys), key_hash, value)
            if dict.__len__(other) != size:
                raise RuntimeError('dict mutated during update')
        return
    keys = getattr(other, 'keys', _absent)
    if keys is not _absent:
        names = keys()
        if not _has_special(names, '__iter__') and not _has_special(names, '__getitem__'):
            raise TypeError(f'{_type_name(other)}.keys() returned a non-iterable (type {_type_name(names)})')
        for key in names:
            dict.__setitem__(self, key, other[key])
        return
    keys = _keys(other, 0)
    if keys is None:
        number = 0
        for item in other:
            if type(item) is tuple and len(item) == 2:
                dict.__setitem__(self, item[0], item[1])
            else:
                dict_merge_pair(self, item, number)
            number += 1
        return
    end = 0
    while end != 1:
        end = _keys_step(keys, 10, self, None)
        if end == 3:
            number = _keys_used(keys)
            dict_merge_pair(self, _keys_key(keys), number)


def dict_merge_pair(self, item, number):
    failure = None
    try:
        pair = [part for part in item]
    except TypeError as error:
        if _has_special(item, '__iter__'):
            raise error
        failure = TypeError('object is not iterable')
    if failure is not None:
        failure.add_note(f'Cannot convert dictionary update sequence element #{number} to a sequence')
        raise failure
    if len(pair) != 2:
        raise ValueError(f'dictionary update sequence element #{number} has length {len(pair)}; 2 is required')
    dict.__setitem__(self, pair[0], pair[1])


def dict_copy(self):
    result = {}
    dict_merge(result, self)
    return result


def dict_update(self, /, *args, **kwargs):
    if args:
        dict_merge(self, args[0])
    dict_merge(self, kwargs)


def dict_init(self, /, *args, **kwargs):
    if args:
        dict_merge(self, args[0])
    dict_merge(self, kwargs)


def dict_fromkeys(cls, iterable, value=None):
    result = cls()
    if type(result) is dict:
        keys = _keys(iterable, 2)
        if keys is not None:
            keys_each(keys, 7, result, value)
            return result
        for key in iterable:
            dict.__setitem__(result, key, value)
    else:
        for key in iterable:
            result[key] = value
    return result


def dict_or(self, other):
    if not isinstance(self, dict) or not isinstance(other, dict):
        return NotImplemented
    result = dict.copy(self)
    dict_merge(result, other)
    return result


def dict_ror(self, other):
    return dict_or(other, self)


def dict_ior(self, other):
    dict_merge(self, other)
    return self


def dict_same(self, other):
    _check_depth(' in comparison')
    if dict.__len__(self) != dict.__len__(other):
        return False
    return not keys_each(_keys_of_dict(self), 9, other)


def dict_eq(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    return dict_same(self, other)


def dict_ne(self, other):
    if not isinstance(other, dict):
        return NotImplemented
    return not dict_same(self, other)


# ---- dict views ----

def dict_view_contains(self, item):
    mapping = _view_dict(self)
    form = _view_form(self)
    if form == 0:
        return dict.__contains__(mapping, item)
    if form == 2:
        if not isinstance(item, tuple) or _sequence_length(item) != 2:
            return False
        key = _sequence_item(item, 0)
        position = dict_find(mapping, key, container_hash(key, 'dict key'))
        if position < 0:
            return False
        value = _dict_value_at(mapping, position)
        theirs = _sequence_item(item, 1)
        return value is theirs or bool(value == theirs)
    for value in self:
        if value is item or value == item:
            return True
    return False


def is_set_like(value):
    return isinstance(value, (set, frozenset, type({}.keys()), type({}.items())))


def dict_view_isdisjoint(self, other):
    keys = _keys(other, 2)
    if keys is not None:
        return not keys_each(keys, 5, self)
    for item in other:
        if item in self:
            return False
    return True


def dict_view_and(self, other):
    if type(other) is set and len(self) <= len(other):
        return set_common(other, self)
    if is_set_like(other) and not isinstance(other, (set, frozenset)) and len(other) > len(self):
        self, other = other, self
    result = set()
    keys = _keys(other, 2)
    if keys is not None:
        keys_each(keys, 1, self, result)
        return result
    for item in other:
        if item in self:
            set.add(result, item)
    return result


def dict_view_rand(self, other):
    return dict_view_and(self, other)


def dict_view_or(self, other):
    result = set(self)
    set.update(result, other)
    return result


def dict_view_ror(self, other):
    result = set(other)
    set.update(result, self)
    return result


def dict_view_sub(self, other):
    result = set(self)
    set.difference_update(result, other)
    return result


def dict_view_rsub(self, other):
    result = set(other)
    set.difference_update(result, self)
    return result


def dict_view_xor(self, other):
    result = set(self)
    set.symmetric_difference_update(result, other)
    return result


def dict_view_rxor(self, other):
    result = set(other)
    set.symmetric_difference_update(result, self)
    return result


def all_contained(items, container):
    return not keys_each(_keys(items, 1 if isinstance(container, (set, frozenset)) else 2), 6, container)


def dict_view_eq(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) == len(other) and all_contained(self, other)


def dict_view_ne(self, other):
    if not is_set_like(other):
        return NotImplemented
    return not (len(self) == len(other) and all_contained(self, other))


def dict_view_lt(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) < len(other) and all_contained(self, other)


def dict_view_le(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) <= len(other) and all_contained(self, other)


def dict_view_gt(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) > len(other) and all_contained(other, self)


def dict_view_ge(self, other):
    if not is_set_like(other):
        return NotImplemented
    return len(self) >= len(other) and all_contained(other, self)
