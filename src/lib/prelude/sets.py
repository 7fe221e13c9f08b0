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
    if isinstance(item, set) and _class_attribute(item, '__hash__') is None:
        return hash(frozenset(item))
    return container_hash(item, 'set element')


def set_base(self):
    return set if isinstance(self, set) else frozenset


def set_pairs(other):
    """Items and their hashes of a set or dict."""
    pairs = []
    if isinstance(other, dict):
        position = _dict_advance(other, 0)
        while position >= 0:
            list.append(pairs, (_dict_key_at(other, position), _dict_hash_at(other, position)))
            position = _dict_advance(other, position + 1)
    else:
        slot = _set_advance(other, 0)
        while slot >= 0:
            list.append(pairs, (_set_item_at(other, slot), _set_hash_at(other, slot)))
            slot = _set_advance(other, slot + 1)
    return pairs


def has_hashes(other):
    return isinstance(other, (set, frozenset)) or type(other) is dict


def set_copy(self):
    result = _set_make(set_base(self))
    set_merge(result, self)
    return result


def set_merge(self, other):
    if _set_merge_first(self, other):
        return
    if has_hashes(other):
        if other is self:
            return
        pairs = set_pairs(other)
        if pairs:
            _set_prepare(self, len(pairs))
        for item, item_hash in pairs:
            set_put(self, item, item_hash)
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


def frozenset_new(cls, *args, **keywords):
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
    if isinstance(other, (set, frozenset)):
        if other is self:
            set_merge(result, self)
            return result
        if len(set_pairs(other)) > len(set_pairs(self)):
            self, other = other, self
    if has_hashes(other):
        for item, item_hash in set_pairs(other):
            if set_find(self, item, item_hash) >= 0:
                set_put(result, item, item_hash)
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
    if isinstance(other, (set, frozenset)) and len(set_pairs(other)) // 8 > len(set_pairs(self)):
        other = set_common(self, other)
    if has_hashes(other):
        for item, item_hash in set_pairs(other):
            set_drop(self, item, item_hash)
    else:
        for item in other:
            set_drop(self, item, container_hash(item, 'set element'))
    _set_settle(self)


def set_rest(self, other):
    pairs = set_pairs(self)
    if not has_hashes(other) or len(pairs) // 4 > len(set_pairs(other)):
        result = set_copy(self)
        set_take_out(result, other)
        return result
    result = _set_make(set_base(self))
    for item, item_hash in pairs:
        if type(other) is dict:
            found = dict_find(other, item, item_hash)
        else:
            found = set_find(other, item, item_hash)
        if found < 0:
            set_put(result, item, item_hash)
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
    for item, item_hash in set_pairs(other):
        if not set_drop(self, item, item_hash):
            set_put(self, item, item_hash)


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
    if is_any_set(other):
        if len(set_pairs(other)) > len(set_pairs(self)):
            self, other = other, self
        for item, item_hash in set_pairs(other):
            if set_find(self, item, item_hash) >= 0:
                return False
        return True
    for item in other:
        if set_find(self, item, container_hash(item, 'set element')) >= 0:
            return False
    return True


def set_within(self, other):
    """Whether all of one set is in another."""
    for item, item_hash in set_pairs(self):
        if set_find(other, item, item_hash) < 0:
            return False
    return True


def set_issubset(self, other):
    if not is_any_set(other):
        return len(set_pairs(set_common(self, other))) == len(set_pairs(self))
    return len(set_pairs(self)) <= len(set_pairs(other)) and set_within(self, other)


def set_issuperset(self, other):
    if is_any_set(other):
        return set_issubset(other, self)
    for item in other:
        if set_find(self, item, set_sought_hash(item)) < 0:
            return False
    return True


def set_eq(self, other):
    if not is_any_set(other):
        return NotImplemented
    _check_depth(' in comparison')
    return len(set_pairs(self)) == len(set_pairs(other)) and set_within(self, other)


def set_ne(self, other):
    if not is_any_set(other):
        return NotImplemented
    return not set_eq(self, other)


def set_lt(self, other):
    if not is_any_set(other):
        return NotImplemented
    return len(set_pairs(self)) < len(set_pairs(other)) and set_within(self, other)


def set_le(self, other):
    if not is_any_set(other):
        return NotImplemented
    return len(set_pairs(self)) <= len(set_pairs(other)) and set_within(self, other)


def set_gt(self, other):
    if not is_any_set(other):
        return NotImplemented
    return len(set_pairs(self)) > len(set_pairs(other)) and set_within(other, self)


def set_ge(self, other):
    if not is_any_set(other):
        return NotImplemented
    return len(set_pairs(self)) >= len(set_pairs(other)) and set_within(other, self)


def set_reduce(self):
    return (type(self), ([item for item, item_hash in set_pairs(self)],), getattr(self, '__dict__', None) or None)
