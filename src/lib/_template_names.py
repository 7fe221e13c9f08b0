"""What string.Template needs of regular expressions for names: characters, sets, groups, alternatives and repetitions.

A pattern becomes nodes, tuples that begin with what they are; `_ends` gives, one after the other, where a node's text may end. Whatever is
beyond that is for the module re."""

_SPACES = ' \t\n\r\v\f'
_UNBOUNDED = 1 << 60
_IGNORE_CASE, _VERBOSE, _ASCII = 2, 64, 256


class Unsupported(Exception):
    pass


class _Reader:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.place = 0
        self.flags = flags

    def peek(self):
        """What comes next, past the white space and comments of verbose patterns; '' at the end."""
        pattern = self.pattern
        while self.place < len(pattern):
            if pattern[self.place] == '#':
                end = pattern.find('\n', self.place)
                self.place = len(pattern) if end < 0 else end
            elif pattern[self.place] in _SPACES:
                self.place += 1
            else:
                return pattern[self.place]
        return ''

    def take(self):
        if self.place >= len(self.pattern):
            raise Unsupported
        character = self.pattern[self.place]
        self.place += 1
        return character


def _is_word(character, flags):
    return (character.isalnum() or character == '_') and (character.isascii() or not flags & _ASCII)


def _is_digit(character, flags):
    return character.isdecimal() and (character.isascii() or not flags & _ASCII)


def _is_space(character, flags):
    return character.isspace() and (character in _SPACES or not flags & _ASCII)


_CLASSES = {'w': _is_word, 'd': _is_digit, 's': _is_space}
_CONTROLS = {'t': '\t', 'n': '\n', 'r': '\r', 'v': '\v', 'f': '\f', 'a': '\a'}


def _escape(reader):
    """A class of characters as (function, negated), or a character."""
    character = reader.take()
    if character.lower() in _CLASSES:
        return _CLASSES[character.lower()], character.isupper()
    if character in _CONTROLS:
        return _CONTROLS[character]
    if character.isalnum():
        raise Unsupported
    return character


def _set(reader):
    negated = reader.pattern.startswith('^', reader.place)
    if negated:
        reader.take()
    items = []
    first = True
    while first or not reader.pattern.startswith(']', reader.place):
        first = False
        low = reader.take()
        if low == '[' and reader.pattern.startswith(':', reader.place):
            raise Unsupported
        if low == '\\':
            low = _escape(reader)
        if not isinstance(low, str):
            items.append(low)
            continue
        high = low
        if reader.pattern.startswith('-', reader.place) and not reader.pattern.startswith('-]', reader.place):
            reader.take()
            high = reader.take()
            if high == '\\':
                high = _escape(reader)
            if not isinstance(high, str) or high < low:
                raise Unsupported
        items.append((low, high))
    reader.take()
    return 'set', items, negated, reader.flags


def _group(reader):
    flags = reader.flags
    if reader.peek() == '?':
        reader.take()
        while (character := reader.take()) != ':':
            if character not in 'ai':
                raise Unsupported
            reader.flags |= _ASCII if character == 'a' else _IGNORE_CASE
    node = _alternatives(reader)
    if reader.peek() != ')':
        raise Unsupported
    reader.take()
    reader.flags = flags
    return node


def _atom(reader):
    reader.peek()
    character = reader.take()
    if character == '[':
        return _set(reader)
    if character == '(':
        return _group(reader)
    if character == '.':
        return 'set', [('\n', '\n')], True, reader.flags
    if character in '^$*+?{':
        raise Unsupported
    item = _escape(reader) if character == '\\' else character
    return 'set', [(item, item) if isinstance(item, str) else item], False, reader.flags


def _bounds(reader):
    end = reader.pattern.find('}', reader.place)
    low, comma, high = reader.pattern[reader.place:end].partition(',')
    if end < 0 or not (low + high).isdecimal() or not low:
        raise Unsupported
    reader.place = end + 1
    low = int(low)
    return low, int(high) if high else _UNBOUNDED if comma else low


def _sequence(reader):
    items = []
    while (character := reader.peek()) not in ('', '|', ')'):
        item = _atom(reader)
        character = reader.peek()
        if character and character in '*+?{':
            reader.take()
            low, high = _bounds(reader) if character == '{' else (character == '+', 1 if character == '?' else _UNBOUNDED)
            lazy = reader.peek() == '?'
            if lazy:
                reader.take()
            follower = reader.peek()
            if follower and follower in '*+?{' or low > high:
                raise Unsupported
            item = 'repeat', item, int(low), high, lazy
        items.append(item)
    return 'sequence', items


def _alternatives(reader):
    choices = [_sequence(reader)]
    while reader.peek() == '|':
        reader.take()
        choices.append(_sequence(reader))
    return choices[0] if len(choices) == 1 else ('choice', choices)


def _variants(character, flags):
    if not flags & _IGNORE_CASE:
        return character,
    if flags & _ASCII and not character.isascii():
        return character,
    found = {character, character.lower(), character.upper(), character.upper().lower()}
    return [each for each in found if len(each) == 1 and (each.isascii() or not flags & _ASCII)]


def _is_in(character, items, negated, flags):
    for each in _variants(character, flags):
        for item in items:
            if isinstance(item[0], str):
                if item[0] <= each <= item[1]:
                    return not negated
            elif bool(item[0](each, flags)) != item[1]:
                return not negated
    return negated


def _sequence_ends(items, number, text, at):
    if number == len(items):
        yield at
        return
    for middle in _ends(items[number], text, at):
        yield from _sequence_ends(items, number + 1, text, middle)


def _single_ends(item, low, high, lazy, text, at):
    """Of a repeated set of characters."""
    end = at
    limit = min(len(text), at + high)
    if lazy:
        while True:
            if end - at >= low:
                yield end
            if end >= limit or not _is_in(text[end], *item[1:]):
                return
            end += 1
    while end < limit and _is_in(text[end], *item[1:]):
        end += 1
    yield from range(end, at + low - 1, -1)


def _repeat_ends(item, low, high, lazy, text, at):
    if lazy and low <= 0:
        yield at
    if high > 0:
        for middle in _ends(item, text, at):
            if middle > at or low > 0:
                yield from _repeat_ends(item, low - 1, high - 1, lazy, text, middle)
    if not lazy and low <= 0:
        yield at


def _ends(node, text, at):
    form = node[0]
    if form == 'set':
        if at < len(text) and _is_in(text[at], *node[1:]):
            yield at + 1
    elif form == 'sequence':
        yield from _sequence_ends(node[1], 0, text, at)
    elif form == 'choice':
        for choice in node[1]:
            yield from _ends(choice, text, at)
    elif node[1][0] == 'set':
        yield from _single_ends(*node[1:], text, at)
    else:
        yield from _repeat_ends(*node[1:], text, at)


def compile(pattern, flags):
    """What gives the ends of the texts in `text` at `at` that match; Unsupported where only re can tell."""
    if not isinstance(pattern, str) or flags & ~(_IGNORE_CASE | _VERBOSE | _ASCII):
        raise Unsupported
    reader = _Reader(pattern, flags)
    node = _alternatives(reader)
    if reader.peek():
        raise Unsupported
    return lambda text, at: _ends(node, text, at)
