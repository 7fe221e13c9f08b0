# json.py: the loops that advance the scans and encodings of JSON, and do for them what takes Python.
#
# The numbers of the requests are those of JsonRequest in modules/json_internal.h.


def json_failure(message, text, place):
    raise import_absolute('json.decoder').JSONDecodeError(message, text, place)


def json_scanstring(string, end, strict=True):
    message, place = _json_string_error(string, container_index(end), bool(strict))
    json_failure(message, string, place)


def json_long_string(text, encode):
    text = str.__str__(text)
    parts = ['"']
    position = 0
    while position < len(text):
        list.append(parts, encode(text[position:position + 32768])[1:-1])
        position += 32768
    list.append(parts, '"')
    return ''.join(parts)


def json_string(string):
    return json_long_string(string, _json_encode_string)


def json_ascii_string(string):
    return json_long_string(string, _json_encode_ascii_string)


def json_scan(self, string, idx):
    idx = container_index(idx)
    job = _json_scan_start(self, string, idx)
    if idx > len(string):
        raise StopIteration(idx)
    value = job
    while True:
        step = _json_scan_step(job, value)
        if step is None:
            continue
        if len(step) == 2:
            return step
        request, argument, detail = step
        if request == 0:
            value = _native_get(self, detail)(argument)
        elif request == 1:
            value = int(argument)
        elif request == 2:
            json_failure(argument, string, detail)
        elif request == 3:
            raise StopIteration(detail)
        else:
            form = 'object' if detail else 'array'
            raise RecursionError(f'maximum recursion depth exceeded while decoding a JSON {form} from a unicode string')


def json_type_name(object):
    cls = type(object)
    module = cls.__module__
    if module == 'builtins' or module == '__main__' or not isinstance(module, str):
        return cls.__qualname__
    return f'{module}.{cls.__qualname__}'


def json_add_notes(error, levels):
    for object, source, number, key in reversed(levels):
        name = json_type_name(object)
        if source is None:
            error.add_note(f'when serializing {name} object')
        elif not isinstance(object, dict):
            error.add_note(f'when serializing {name} item {number}')
        elif key is not NotImplemented:
            error.add_note(f'when serializing {name} item {key!r}')


def json_encode(self, object, level):
    job = _json_encode_start(self, object, container_index(level))
    asking = False
    try:
        while True:
            step = _json_encode_step(job)
            if step is None:
                continue
            if type(step) is str:
                return step
            request, argument = step
            if request == 4:
                asking = True
                value = _native_get(self, 1)(argument)
                asking = False
            elif request == 5 or request == 6:
                value = int.__repr__(argument)
            elif request == 7:
                if isinstance(argument, dict):
                    value = [item for item in argument.items()]
                    if _native_get(self, 6):
                        list.sort(value)
                else:
                    value = [item for item in argument]
            elif request == 8:
                raise ValueError('Circular reference detected')
            else:
                raise RecursionError('maximum recursion depth exceeded while encoding a JSON object')
            _json_encode_answer(job, request, value)
    except BaseException as error:
        levels = _json_encode_levels(job)
        if asking:
            levels.pop()
        json_add_notes(error, levels)
        raise error
