# sets.py: the prelude's half of set and frozenset, as containers.py.


def set_find(self, key, key_hash):
    """A cursor to the key, -1 when it is absent."""
    cursor = _set_candidate(self, key_hash, 0)
    while cursor > 0:
        candidate = _set_key_at(self, key_hash, cursor)
        if candidate is key:
            return cursor
        if candidate == key:
            if _set_key_at(self, key_hash, cursor) is candidate:
                return cursor
            cursor = 0
        elif _set_key_at(self, key_hash, cursor) is not candidate:
            cursor = 0
        cursor = _set_candidate(self, key_hash, cursor)
    return -1


def set_put(self, key, key_hash):
    cursor = _set_candidate(self, key_hash, 0)
    while cursor > 0:
        candidate = _set_key_at(self, key_hash, cursor)
        if candidate is key or candidate == key:
            return
        if _set_key_at(self, key_hash, cursor) is not candidate:
            cursor = 0
        cursor = _set_candidate(self, key_hash, cursor)
    _set_insert(self, key, key_hash)


def set_drop(self, key, key_hash):
    """Whether it was there."""
    cursor = set_find(self, key, key_hash)
    if cursor < 0:
        return False
    _set_remove_at(self, key_hash, cursor)
    return True


def set_sought_hash(item):
    if isinstance(item, set) and _type_lookup(type(item), '__hash__') is None:
        return hash(frozenset(item))
    return container_hash(item, 'set element')


def set_base(self):
    return set if isinstance(self, set) else frozenset


# Going through the keys of a builtin iterable: keys_each(_keys(iterable, role), use, a, b). The numbers are those of object/keys.h.
#
# use  0: add to the set a               1: add to the set b what is in a     2: add to the set b what is not in a
#      3: remove from the set a          4: toggle in the set a
#      5: stop at one that is in a       6: stop at one that is not in a
#      7: store in the dict a with b     9: stop at one with another value in the dict a
#      (dict_merge, too: 8: update the dict a    10: with pairs)
# role 0: none    1: set element    2: dict key

def keys_each(keys, use, a, b=None):
    """Whether a stop was made."""
    while True:
        end = _keys_step(keys, use, a, b)
        if end == 1:
            return False
        if end == 2:
            return True
        if end == 3:
            key_hash = _keys_hash(keys)
            value = _keys_value(keys)
            if keys_one(_keys_key(keys), key_hash, value, _keys_role(keys), use, a, b):
                return True


def keys_one(key, key_hash, value, role, use, a, b):
    """Likewise, of one key that is Python's to hash or to compare."""
    if key_hash is None and not (is_items_view(a) and (use == 1 or use >= 5)):
        key_hash = key_hash_for(key, role)
    if use == 0:
        set_put(a, key, key_hash)
    elif use == 1:
        if keys_sought(a, key, key_hash):
            set_put(b, key, hash(key) if key_hash is None else key_hash)
    elif use == 2:
        if not keys_sought(a, key, key_hash):
            set_put(b, key, key_hash)
    elif use == 3:
        set_drop(a, key, key_hash)
    elif use == 4:
        if not set_drop(a, key, key_hash):
            set_put(a, key, key_hash)
    elif use == 5:
        return keys_sought(a, key, key_hash)
    elif use == 6:
        return not keys_sought(a, key, key_hash)
    elif use == 7:
        dict_store(a, key, key_hash, b)
    else:
        position = dict_find(a, key, key_hash)
        if position < 0:
            return True
        theirs = _dict_value_at(a, position)
        return not (value is theirs or value == theirs)
    return False


def key_hash_for(key, role):
    if role == 0:
        return hash(key)
    return container_hash(key, 'dict key' if role == 2 else 'set element')


def is_items_view(value):
    return isinstance(value, type({}.items()))


def keys_sought(a, key, key_hash):
    if isinstance(a, dict):
        return dict_find(a, key, key_hash) >= 0
    if is_any_set(a):
        return set_find(a, key, key_hash) >= 0
    return dict_view_contains(a, key)


def has_hashes(other):
    return isinstance(other, (set, frozenset)) or type(other) is dict


def set_copy(self):
    result = _set_make(set_base(self))
    set_merge(result, self)
    return result


def set_merge(self, other):
    if other is self or _set_merge_first(self, other):
        return
    if has_hashes(other) and _keys_size(other):
        _set_prepare(self, _keys_size(other))
    keys = _keys(other, 1)
    if keys is not None:
        keys_each(keys, 0, self)
        return
    if isinstance(self, set):
        for item in other:
            set.add(self, item)
        return
    failure = None
    for item in other:
        try:
            item_hash = hash(item)
        except TypeError as error:
            failure = error
        if failure is not None:
            raise container_unhashable(item, 'set element', failure)
        set_put(self, item, item_hash)


def set_init(self, *args):
    set.clear(self)
    set_merge(self, args[0])


def frozenset_new(cls, /, *args, **keywords):
    result = _set_make(cls)
    set_merge(result, args[0])
    return result


def set_add(self, item):
    set_put(self, item, container_hash(item, 'set element'))


def set_discard(self, item):
    set_drop(self, item, set_sought_hash(item))


def set_remove(self, item):
    if not set_drop(self, item, set_sought_hash(item)):
        raise KeyError(item)


def set_contains(self, item):
    return set_find(self, item, set_sought_hash(item)) >= 0


def set_update(self, *others):
    for other in others:
        set_merge(self, other)


def set_union(self, *others):
    result = set_copy(self)
    for other in others:
        if other is not self:
            set_merge(result, other)
    return result


def set_common(self, other):
    result = _set_make(set_base(self))
    if other is self:
        set_merge(result, self)
        return result
    if is_any_set(other) and _keys_size(other) > _keys_size(self):
        self, other = other, self
    keys = _keys(other, 0)
    if keys is not None:
        keys_each(keys, 1, self, result)
        return result
    for item in other:
        item_hash = hash(item)
        if set_find(self, item, item_hash) >= 0:
            set_put(result, item, item_hash)
    return result


def set_intersection(self, *others):
    if not others:
        return set_copy(self)
    result = self
    for other in others:
        result = set_common(result, other)
    return result


def set_intersection_update(self, *others):
    _set_become(self, set_intersection(self, *others))


def set_take_out(self, other):
    if other is self:
        set.clear(self)
        return
    if is_any_set(other) and _keys_size(other) // 8 > _keys_size(self):
        other = set_common(self, other)
    keys = _keys(other, 1)
    if keys is not None:
        keys_each(keys, 3, self)
    else:
        for item in other:
            set_drop(self, item, container_hash(item, 'set element'))
    _set_settle(self)


def set_rest(self, other):
    if not has_hashes(other) or _keys_size(self) // 4 > _keys_size(other):
        result = set_copy(self)
        set_take_out(result, other)
        return result
    result = _set_make(set_base(self))
    keys_each(_keys(self, 0), 2, other, result)
    return result


def set_difference(self, *others):
    if not others:
        return set_copy(self)
    result = set_rest(self, others[0])
    for other in others[1:]:
        set_take_out(result, other)
    return result


def set_difference_update(self, *others):
    for other in others:
        set_take_out(self, other)


def set_symmetric_difference_update(self, other):
    if other is self:
        set.clear(self)
        return
    if not has_hashes(other):
        other = set(other)
    keys_each(_keys(other, 1), 4, self)


def set_symmetric_difference(self, other):
    result = _set_make(set_base(self))
    set_merge(result, other)
    set_symmetric_difference_update(result, self)
    return result


def is_any_set(value):
    return isinstance(value, (set, frozenset))


def set_and(self, other):
    if not is_any_set(self) or not is_any_set(other):
        return NotImplemented
    return set_common(self, other)


def set_rand(self, other):
    return set_and(other, self)


def set_or(self, other):
    if not is_any_set(self) or not is_any_set(other):
        return NotImplemented
    return set_union(self, other)


def set_ror(self, other):
    return set_or(other, self)


def set_sub(self, other):
    if not is_any_set(self) or not is_any_set(other):
        return NotImplemented
    return set_rest(self, other)


def set_rsub(self, other):
    return set_sub(other, self)


def set_xor(self, other):
    if not is_any_set(self) or not is_any_set(other):
        return NotImplemented
    return set_symmetric_difference(self, other)


def set_rxor(self, other):
    return set_xor(other, self)


def set_iand(self, other):
    if not is_any_set(other):
        return NotImplemented
    _set_become(self, set_common(self, other))
    return self


def set_ior(self, other):
    if not is_any_set(other):
        return NotImplemented
    set_merge(self, other)
    return self


def set_isub(self, other):
    if not is_any_set(other):
        return NotImplemented
    set_take_out(self, other)
    return self


def set_ixor(self, other):
    if not is_any_set(other):
        return NotImplemented
    set_symmetric_difference_update(self, other)
    return self


def set_isdisjoint(self, other):
    if is_any_set(other) and _keys_size(other) > _keys_size(self):
        self, other = other, self
    keys = _keys(other, 1)
    if keys is not None:
        return not keys_each(keys, 5, self)
    for item in other:
        if set_find(self, item, container_hash(item, 'set element')) >= 0:
            return False
    return True


def set_within(self, other):
    """Whether all of one set is in another."""
    return not keys_each(_keys(self, 0), 6, other)


def set_issubset(self, other):
    if not is_any_set(other):
        return _keys_size(set_common(self, other)) == _keys_size(self)
    return _keys_size(self) <= _keys_size(other) and set_within(self, other)


def set_issuperset(self, other):
    if is_any_set(other):
        return set_issubset(other, self)
    keys = _keys(other, 1)
    if keys is not None:
        return not keys_each(keys, 6, self)
    for item in other:
        if set_find(self, item, container_hash(item, 'set element')) < 0:
            return False
    return True


def set_eq(self, other):
    if not is_any_set(other):
        return NotImplemented
    _check_depth(' in comparison')
    return _keys_size(self) == _keys_size(other) and set_within(self, other)


def set_ne(self, other):
    if not is_any_set(other):
        return NotImplemented
    return not set_eq(self, other)


def set_lt(self, other):
    if not is_any_set(other):
        return NotImplemented
    return _keys_size(self) < _keys_size(other) and set_within(self, other)


def set_le(self, other):
    if not is_any_set(other):
        return NotImplemented
    return _keys_size(self) <= _keys_size(other) and set_within(self, other)


def set_gt(self, other):
    if not is_any_set(other):
        return NotImplemented
    return _keys_size(self) > _keys_size(other) and set_within(other, self)


def set_ge(self, other):
    if not is_any_set(other):
        return NotImplemented
    return _keys_size(self) >= _keys_size(other) and set_within(other, self)


def set_reduce(self):
    items = []
    slot = _set_advance(self, 0)
    while slot >= 0:
        list.append(items, _set_item_at(self, slot))
        slot = _set_advance(self, slot + 1)
    return (type(self), (items,), getattr(self, '__dict__', None) or None)
