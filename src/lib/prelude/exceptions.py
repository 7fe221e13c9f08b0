# exceptions.py: what exceptions do when a program's own methods have a say: their texts, groups, except*.
#
# The C leaves in object/exception_*.c do the same for builtin data; these functions are entered when they cannot.


def exception_str(self, /):
    args = _exception_args(self)
    if not args:
        return ""
    return str(args[0]) if len(args) == 1 else str(args)


def exception_repr(self, /):
    args = _exception_args(self)
    name = type(self).__name__
    return f"{name}({args[0]!r})" if len(args) == 1 else name + repr(args)


def exception_set_args(self, value, /):
    _exception_set_args(self, tuple(value))


def exception_setstate(self, state, /):
    if state is None:
        return
    if not isinstance(state, dict):
        raise TypeError("state is not a dictionary")
    for name, value in dict.items(state):
        setattr(self, name, value)


def exception_add_note(self, note, /):
    try:
        notes = self.__notes__
    except AttributeError:
        self.__notes__ = [note]
        return
    if not isinstance(notes, list):
        raise TypeError("Cannot add note: __notes__ is not a list")
    list.append(notes, note)


def key_error_str(self, /):
    args = _exception_args(self)
    return repr(args[0]) if len(args) == 1 else exception_str(self)


def import_error_str(self, /):
    message = _exception_field(self, 0)
    return message if type(message) is str else exception_str(self)


def os_error_str(self, /):
    has_filename = _exception_has_field(self, 2)
    if not has_filename and not (_exception_has_field(self, 0) and _exception_has_field(self, 1)):
        return exception_str(self)
    text = f"[Errno {str(_exception_field(self, 0))}] {str(_exception_field(self, 1))}"
    if has_filename:
        text += f": {_exception_field(self, 2)!r}"
        if _exception_has_field(self, 3):
            text += f" -> {_exception_field(self, 3)!r}"
    return text


def syntax_error_str(self, /):
    message = str(_exception_field(self, 0))
    filename = _exception_field(self, 1)
    line = _exception_field(self, 2)
    place = []
    if isinstance(filename, str):
        place.append(str.rpartition(filename, "/")[2])
    if type(line) is int:
        place.append(f"line {line}")
    return f"{message} ({', '.join(place)})" if place else message


def syntax_error_init(self, /, *args, **kwargs):
    _syntax_error_fill(self, args, tuple(args[1]))


def unicode_error_init(self, /, *args, **kwargs):
    start = _special(args[-3], '__index__')()
    end = _special(args[-2], '__index__')()
    _unicode_error_init(self, *args[:-3], start, end, args[-1])
    _exception_set_args(self, args)


# The parts that are not str become so first; then the leaf words it.
def unicode_error_str(self, /):
    encoding = str(_exception_field(self, 0))
    reason = str(_exception_field(self, 4))
    twin = _exception_twin(self, encoding, reason)
    return str(twin)


# ---- groups ----


def group_new(cls, /, *args, **kwargs):
    message, exceptions = args[:2]
    if isinstance(exceptions, dict) or not hasattr(type(exceptions), "__getitem__"):
        raise TypeError("second argument (exceptions) must be a sequence")
    return _group_make(cls, message, exceptions, tuple(exceptions))


def group_str(self, /):
    items = _exception_field(self, 1)
    return f"{str(_exception_field(self, 0))} ({len(items)} sub-exception{'' if len(items) == 1 else 's'})"


def group_derive(self, excs, /):
    return BaseExceptionGroup(_exception_field(self, 0), excs)


def group_split(self, matcher_value, /):
    return group_split_part(self, group_matcher(matcher_value), matcher_value, True, 0)


def group_subgroup(self, matcher_value, /):
    return group_split_part(self, group_matcher(matcher_value), matcher_value, False, 0)[0]


# How the value of split() and subgroup() is to be asked: 0 by class, 1 by calling it.
def group_matcher(value):
    if _is_exception_classes(value):
        return 0
    if callable(value) and not isinstance(value, type):
        return 1
    raise TypeError(
        "expected an exception type, a tuple of exception types, or a callable (other than a class)"
    )


# (what matches, what does not) of one exception in the tree. Form 2: `matcher` holds the ids of the leaves wanted.
def group_split_part(exception, form, matcher, wants_rest, depth):
    if form == 0:
        matches = _exception_matches(exception, matcher)
    elif form == 1:
        matches = matcher(exception)
    else:
        matches = not _is_group(exception) and id(exception) in matcher
    if matches:
        return exception, None
    if not _is_group(exception):
        return None, exception
    if depth > 1000:
        raise RecursionError("maximum recursion depth exceeded in exceptiongroup_split_recursive")
    match_list = []
    rest_list = []
    for each in _exception_field(exception, 1):
        match, rest = group_split_part(each, form, matcher, wants_rest, depth + 1)
        if match is not None:
            match_list.append(match)
        if rest is not None and wants_rest:
            rest_list.append(rest)
    match = group_subset(exception, match_list)
    return match, group_subset(exception, rest_list) if wants_rest else None


def group_subset(group, exceptions):
    if not exceptions:
        return None
    part = group.derive(exceptions)
    if not _is_group(part):
        raise TypeError("derive must return an instance of BaseExceptionGroup")
    _group_copy_metadata(group, part)
    try:
        notes = group.__notes__
    except AttributeError:
        return part
    if hasattr(type(notes), "__getitem__") and not isinstance(notes, dict):
        part.__notes__ = list(notes)
    return part


# ---- except* ----


# (what an except* clause takes of the exception, what it leaves)
def match_group(exception, classes):
    _check_star_classes(classes)
    if exception is None:
        return None, None
    if _exception_matches(exception, classes):
        if _is_group(exception):
            return exception, None
        return _with_traceback_here(_group_make(BaseExceptionGroup, "", (exception,), (exception,))), None
    if not _is_group(exception):
        return None, exception
    pair = exception.split(classes)
    if not isinstance(pair, tuple):
        raise TypeError(f"{_type_name(exception)}.split must return a tuple, not {_type_name(pair)}")
    if tuple.__len__(pair) < 2:
        raise TypeError(
            f"{type(exception).__name__}.split must return a 2-tuple, got tuple of size {tuple.__len__(pair)}"
        )
    match = tuple.__getitem__(pair, 0)
    rest = tuple.__getitem__(pair, 1)
    for part in (match, rest):
        if part is not None and not _exception_matches(part, BaseException):
            raise TypeError(f"{_type_name(exception)}.split must return exceptions, not {_type_name(part)}")
    return match, rest


# What is raised after all except* clauses: None, or what they raised and what no clause took.
def end_group(original, raised):
    if not _is_group(original):
        for each in raised:
            if each is not None:
                return each
        return None
    fresh = []
    kept = set()
    for each in raised:
        if each is None:
            continue
        if _same_metadata(each, original):
            group_leaves(each, kept, 0)
        else:
            fresh.append(each)
    rest = group_split_part(original, 2, kept, False, 0)[0] if kept else None
    if not fresh:
        return rest
    if rest is not None:
        fresh.append(rest)
    if len(fresh) == 1:
        return fresh[0]
    return _group_make(BaseExceptionGroup, "", fresh, tuple(fresh))


# Adds the ids of the exceptions in a tree of groups that are no groups themselves.
def group_leaves(exception, ids, depth):
    if not _is_group(exception):
        ids.add(id(exception))
        return
    if depth > 1000:
        raise RecursionError("maximum recursion depth exceeded in exceptiongroup_split_recursive")
    for each in _exception_field(exception, 1):
        group_leaves(each, ids, depth + 1)


def os_error_set_written(self, value):
    """error.characters_written = value, for what is no int."""
    OSError.characters_written.__set__(self, operator_index(value))
