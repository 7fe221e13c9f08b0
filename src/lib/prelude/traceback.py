# traceback.py: how an exception is written, text for text as CPython 3.14 does it.
#
# First everything that may run the program's own code (str() of exceptions and notes, dir() for suggestions) is asked
# once and kept in records; then the records are written. A record is a list:
#   0 exception, 1 its text, 2 its notes, 3 record of the cause, 4 of the context, 5 records of a group's members or None,
#   6 name of its type, 7 what a SyntaxError shows: [filename, line, end line, text, offset, end offset, message]


# The whole text of an exception, its causes and contexts included; `chain` False leaves those out. `limit`: how many entries of each
# traceback are shown, the last ones as the interpreter does it (None: sys.tracebacklimit decides).
def format_exception(exception, limit=None, chain=True):
    record = traceback_record_all(exception)
    pieces = []
    traceback_write(record, pieces, [0, False], limit, chain)
    return "".join(pieces)


# The last lines: type, text and notes (those of a SyntaxError with its place), without the traceback.
def format_exception_only(exception):
    pieces = []
    traceback_write_last(traceback_record(exception), pieces)
    return "".join(pieces)


# ---- asking ----


def traceback_text(value):
    try:
        return str(value)
    except:
        return "<exception str() failed>"


def traceback_notes(exception):
    try:
        return exception.__notes__
    except AttributeError:
        return None
    except Exception as error:
        try:
            text = repr(error)
        except:
            text = "<__notes__ repr() failed>"
        return [f"Ignored error getting __notes__: {text}"]


def traceback_type_name(cls):
    name = cls.__qualname__
    module = cls.__module__
    if isinstance(module, str):
        if module == "__main__" or module == "builtins":
            return name
    else:
        module = "<unknown>"
    return f"{module}.{name}"


def traceback_record(exception):
    text = traceback_text(exception)
    notes = traceback_notes(exception)
    record = [exception, text, notes, None, None, None, traceback_type_name(type(exception)), None]
    if _exception_matches(exception, SyntaxError):
        record[7] = [
            exception.filename,
            traceback_line_text(exception.lineno),
            traceback_line_text(exception.end_lineno),
            exception.text,
            exception.offset,
            exception.end_offset,
            exception.msg,
        ]
        traceback_find_typo(record[7], exception)
        return record
    traceback = _exception_traceback(exception)
    if _exception_matches(exception, ImportError):
        wrong = getattr(exception, "name_from", None)
        if wrong is not None:
            meant = suggest_import(exception, wrong)
            if meant:
                record[1] += f". Did you mean: '{meant}'?"
    elif _exception_matches(exception, (NameError, AttributeError)):
        wrong = getattr(exception, "name", None)
        if wrong is None:
            return record
        if _exception_matches(exception, AttributeError):
            meant = suggest_attribute(exception, wrong)
        else:
            meant = suggest_variable(traceback, wrong)
        if meant:
            record[1] += f". Did you mean: '{meant}'?"
        if _exception_matches(exception, NameError) and _is_stdlib_name(wrong):
            if meant:
                record[1] += f" Or did you forget to import '{wrong}'?"
            else:
                record[1] += f". Did you forget to import '{wrong}'?"
    return record


# Where another word would have been a keyword that makes the statement right, says so.
def traceback_find_typo(shown, exception):
    message = shown[6]
    metadata = _exception_field(exception, 8)
    if not isinstance(message, str) or not isinstance(metadata, tuple) or len(metadata) != 3:
        return
    if message != "invalid syntax" and "Perhaps you forgot a comma" not in message:
        return
    if not isinstance(shown[3], str) or shown[1] is None:
        return
    filename = shown[0]
    from_file = isinstance(filename, str) and not str.startswith(filename, "<")
    typo = _keyword_typo(metadata[2], from_file)
    if typo is not None:
        shown[3], line, shown[4], end_line, shown[5], shown[6] = typo
        shown[2] = shown[1] if line == end_line else None


def traceback_line_text(line):
    return None if line is None else str(line)


# The records of an exception and of all that hangs on it. Each exception is shown once.
def traceback_record_all(exception):
    seen = {id(exception)}
    first = traceback_record(exception)
    waiting = [first]
    while waiting:
        record = waiting.pop()
        current = record[0]
        cause = _exception_cause(current)
        if cause is not None and id(cause) not in seen:
            seen.add(id(cause))
            record[3] = traceback_record(cause)
        context = _exception_context(current)
        if record[3] is None and context is not None and id(context) not in seen:
            seen.add(id(context))
            record[4] = traceback_record(context)
        if _is_group(current):
            record[5] = []
            for member in _exception_field(current, 1):
                seen.add(id(member))
                record[5].append(traceback_record(member))
        if record[3] is not None:
            waiting.append(record[3])
        if record[4] is not None:
            waiting.append(record[4])
        if record[5]:
            waiting.extend(record[5])
    return first


# ---- suggestions ----


def suggest_import(exception, wrong):
    if not isinstance(wrong, str) or not isinstance(exception.name, str):
        return None
    try:
        module = _loaded_module(str.partition(exception.name, ".")[0])
        if module is None:
            return None
        return _suggest(wrong, suggest_candidates(dir(module), wrong))
    except Exception:
        return None


def suggest_attribute(exception, wrong):
    if not isinstance(wrong, str):
        return None
    obj = exception.obj
    try:
        try:
            names = dir(obj)
        except TypeError:
            names = list(obj.__class__.__dict__.keys()) + list(obj.__dict__.keys())
        return _suggest(wrong, suggest_candidates(names, wrong))
    except Exception:
        return None


def suggest_candidates(names, wrong):
    shown = []
    for name in names:
        if isinstance(name, str) and (str.startswith(wrong, "_") or not str.startswith(name, "_")):
            shown.append(name)
    shown.sort()
    return shown


def suggest_variable(traceback, wrong):
    if traceback is None or not isinstance(wrong, str):
        return None
    holder = _traceback_self(traceback)
    if holder is not None:
        try:
            if hasattr(holder[0], wrong):
                return f"self.{wrong}"
        except Exception:
            pass
    return _suggest(wrong, _traceback_names(traceback))


# ---- writing ----

# `state`: how deep in groups the writing is, and whether the innermost box still has to be closed.


def traceback_emit(pieces, state, text, margin="|"):
    depth = state[0]
    if not depth:
        pieces.append(text)
        return
    indent = " " * (2 * depth) + margin + " "
    for line in str.splitlines(text, True):
        pieces.append(indent)
        pieces.append(line)


def traceback_write(record, pieces, state, limit, chain):
    chained = []
    while record is not None:
        if not chain:
            chained.append((None, record))
            break
        if record[3] is not None:
            chained.append((
                "\nThe above exception was the direct cause of the following exception:\n\n",
                record,
            ))
            record = record[3]
        else:
            message = None
            if record[4] is not None:
                message = "\nDuring handling of the above exception, another exception occurred:\n\n"
            chained.append((message, record))
            record = record[4]
    while chained:
        message, record = chained.pop()
        if message is not None:
            traceback_emit(pieces, state, message)
        if record[5] is None:
            traceback_write_stack(record, pieces, state, "Traceback (most recent call last):\n", "|", limit)
            traceback_emit_last(record, pieces, state)
        elif state[0] > 10:
            traceback_emit(pieces, state, "... (max_group_depth is 10)\n")
        else:
            traceback_write_group(record, pieces, state, limit, chain)


def traceback_emit_last(record, pieces, state):
    last = []
    traceback_write_last(record, last)
    for piece in last:
        traceback_emit(pieces, state, piece)


def traceback_write_group(record, pieces, state, limit, chain):
    outermost = state[0] == 0
    if outermost:
        state[0] = 1
    margin = "+" if outermost else "|"
    traceback_write_stack(record, pieces, state, "Exception Group Traceback (most recent call last):\n", margin, limit)
    traceback_emit_last(record, pieces, state)
    members = record[5]
    count = len(members)
    shown = count if count <= 15 else 16
    state[1] = False
    for i in range(shown):
        last = i == shown - 1
        if last:
            state[1] = True
        title = str(i + 1) if i < 15 else "..."
        pieces.append(
            " " * (2 * state[0]) + ("+-" if i == 0 else "  ") + f"+---------------- {title} ----------------\n"
        )
        state[0] += 1
        if i < 15:
            traceback_write(members[i], pieces, state, limit, chain)
        else:
            rest = count - 15
            traceback_emit(pieces, state, f"and {rest} more exception{'s' if rest > 1 else ''}\n")
        if last and state[1]:
            pieces.append(" " * (2 * state[0]) + "+------------------------------------\n")
            state[1] = False
        state[0] -= 1
    if outermost:
        state[0] = 0


def traceback_write_stack(record, pieces, state, title, margin, limit):
    traceback = _exception_traceback(record[0])
    if limit is None:
        limit = traceback_limit()
    if limit is not None:
        length = 0
        entry = traceback
        while entry is not None:
            length += 1
            entry = _traceback_next(entry)
        while length > limit:
            traceback = _traceback_next(traceback)
            length -= 1
    if traceback is None:
        return
    traceback_emit(pieces, state, title, margin)
    for text in traceback_stack_lines(traceback):
        traceback_emit(pieces, state, text)


# sys.tracebacklimit, or None.
def traceback_limit():
    sys = _loaded_module("sys")
    limit = getattr(sys, "tracebacklimit", None)
    if not isinstance(limit, int):
        return None
    return 0 if limit < 0 else limit


# The texts of the entries; of more than three for the same line in a row, three and how many more.
def traceback_stack_lines(traceback):
    lines = []
    previous = None
    repeated = 0
    while traceback is not None:
        if previous is None or not _traceback_same(previous, traceback):
            traceback_add_repeated(lines, repeated)
            repeated = 0
        previous = traceback
        repeated += 1
        if repeated <= 3:
            lines.append(_traceback_entry(traceback))
        traceback = _traceback_next(traceback)
    traceback_add_repeated(lines, repeated)
    return lines


def traceback_add_repeated(lines, repeated):
    if repeated > 3:
        more = repeated - 3
        lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def traceback_write_last(record, pieces):
    if record[7] is not None:
        traceback_write_syntax_error(record, pieces)
    elif record[1]:
        pieces.append(f"{record[6]}: {record[1]}\n")
    else:
        pieces.append(f"{record[6]}\n")
    notes = record[2]
    if notes is None:
        return
    if traceback_is_sequence(notes):
        for note in notes:
            try:
                text = str(note)
            except:
                text = "<note str() failed>"
            for line in str.split(text, "\n"):
                pieces.append(line + "\n")
        return
    try:
        text = repr(notes)
    except:
        text = "<__notes__ repr() failed>"
    pieces.append(text + "\n")


def traceback_is_sequence(value):
    if isinstance(value, (str, bytes, dict, set, frozenset)):
        return False
    if isinstance(value, (list, tuple, range)):
        return True
    abc = _loaded_module("collections.abc")
    return abc is not None and isinstance(value, abc.Sequence)


def traceback_write_syntax_error(record, pieces):
    filename, line, end_line, text, offset, end_offset, message = record[7]
    suffix = ""
    if line is not None:
        pieces.append(f'  File "{filename or "<string>"}", line {line}\n')
    elif filename is not None:
        suffix = f" ({filename})"
    if isinstance(text, str):
        if offset is None or not isinstance(offset, int):
            if offset is None:
                pieces.append(f"    {str.lstrip(str.rstrip(text, '\n'), ' \n\f')}\n")
        else:
            traceback_write_syntax_carets(pieces, text, line == end_line, offset, end_offset)
    pieces.append(f"{record[6]}: {message or '<no detail available>'}{suffix}\n")


def traceback_write_syntax_carets(pieces, text, one_line, offset, end_offset):
    line = str.rstrip(text, "\n")
    shown = str.lstrip(line, " \n\f")
    removed = len(line) - len(shown)
    if not one_line:
        end_offset = len(line) + 1
    elif not isinstance(end_offset, int) or end_offset == 0:
        end_offset = offset
    if text and offset > len(text):
        offset = len(line) + 1
    if text and end_offset > len(text):
        end_offset = len(line) + 1
    if offset >= end_offset or end_offset < 0:
        end_offset = offset + 1
    start = offset - 1 - removed
    end = end_offset - 1 - removed
    pieces.append(f"    {shown}\n")
    if start < 0:
        return
    space = ""
    for character in shown[:start]:
        space += character if str.isspace(character) else " "
    pieces.append("    " + space + "^" * (end - start) + "\n")
