# FrameLocalsProxy: the variables of a function's frame, as a mapping that writes through.


def frame_locals_dict(proxy):
    variables = _frame_variables(proxy)
    variables.update(_frame_extra(proxy))
    return variables


def frame_locals_repr(self):
    return repr(frame_locals_dict(self))


def frame_locals_other(other):
    return frame_locals_dict(other) if type(other) is FrameLocalsProxy else other


def frame_locals_is_mapping(other):
    return type(other) is FrameLocalsProxy or isinstance(other, dict)


def frame_locals_eq(self, other):
    if not frame_locals_is_mapping(other):
        return NotImplemented
    return frame_locals_dict(self) == frame_locals_other(other)


def frame_locals_ne(self, other):
    if not frame_locals_is_mapping(other):
        return NotImplemented
    return frame_locals_dict(self) != frame_locals_other(other)


def frame_locals_iter(self):
    return iter(list(frame_locals_dict(self)))


def frame_locals_reversed(self):
    return reversed(list(frame_locals_dict(self)))


def frame_locals_len(self):
    return len(frame_locals_dict(self))


def frame_locals_contains(self, key):
    return key in frame_locals_dict(self)


def frame_locals_getitem(self, key):
    variables = frame_locals_dict(self)
    if key not in variables:
        raise KeyError(f"local variable '{key!r}' is not defined")
    return variables[key]


def frame_locals_setitem(self, key, value):
    if not _frame_set_variable(self, key, value):
        _frame_extra(self)[key] = value


def frame_locals_delitem(self, key):
    if _frame_has_variable(self, key):
        raise ValueError('cannot remove local variables from FrameLocalsProxy')
    extra = _frame_extra(self)
    if key not in extra:
        raise KeyError(key)
    del extra[key]


def frame_locals_or(self, other):
    if not frame_locals_is_mapping(other):
        return NotImplemented
    return frame_locals_dict(self) | frame_locals_other(other)


def frame_locals_ror(self, other):
    if not frame_locals_is_mapping(other):
        return NotImplemented
    return frame_locals_other(other) | frame_locals_dict(self)


def frame_locals_ior(self, other):
    frame_locals_update(self, other)
    return self


def frame_locals_copy(self):
    return frame_locals_dict(self)


def frame_locals_keys(self):
    return list(frame_locals_dict(self))


def frame_locals_values(self):
    return list(frame_locals_dict(self).values())


def frame_locals_items(self):
    return list(frame_locals_dict(self).items())


def frame_locals_update(self, other):
    for key, value in dict(frame_locals_other(other)).items():
        frame_locals_setitem(self, key, value)


def frame_locals_get(self, key, default=None):
    return frame_locals_dict(self).get(key, default)


def frame_locals_pop(self, key, default=_absent):
    if _frame_has_variable(self, key):
        raise ValueError('cannot remove local variables from FrameLocalsProxy')
    extra = _frame_extra(self)
    if key in extra or default is _absent:
        return extra.pop(key)
    return default


def frame_locals_setdefault(self, key, default=None):
    variables = frame_locals_dict(self)
    if key in variables:
        return variables[key]
    frame_locals_setitem(self, key, default)
    return default
