"""Regular expressions for string.Template: what the module re will have, as far as patterns for names take it.

A pattern becomes a list of steps, tuples that begin with what they are; they jump by so many steps, so that lists of them can be put together. The
reader gives them with the number of characters they match, at least and at most. `Pattern._run` goes through them without recursion: what can be tried
otherwise lies on its stack, (step, lowest place, place, registers). Two registers of each group say where it begins and ends; counted from the end of
all, the first is the group that ended last, and the others belong to repetitions (how often, where last) and to what is not entered again (the height
of the stack, the place)."""

_FLAGS = {'ASCII': 256, 'IGNORECASE': 2, 'UNICODE': 32, 'MULTILINE': 8, 'DOTALL': 16, 'VERBOSE': 64}
_IGNORECASE, _MULTILINE, _DOTALL, _UNICODE, _VERBOSE, _ASCII = 2, 8, 16, 32, 64, 256
_LETTERS = {'a': _ASCII, 'i': _IGNORECASE, 'u': _UNICODE, 'm': _MULTILINE, 's': _DOTALL, 'x': _VERBOSE}
_SPACES = ' \t\n\r\v\f'
_UNBOUNDED = 0xFFFFFFFF
_CONTROLS = {'t': '\t', 'n': '\n', 'r': '\r', 'v': '\v', 'f': '\f', 'a': '\a'}


class RegexFlag(int):
    __module__ = 're'

    def __repr__(self):
        return '|'.join([f're.{name}' for name, value in _FLAGS.items() if self & value]) or 're.NOFLAG'


class PatternError(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pos is not None:
            msg += f' at position {pos}'
            if '\n' in pattern:
                msg += f' (line {pattern.count('\n', 0, pos) + 1}, column {pos - pattern.rfind('\n', 0, pos)})'
        super().__init__(msg)


# ---- characters ----

def _is_word(character):
    return character.isalnum() or character == '_'


_CLASSES = {'w': _is_word, 'd': str.isdecimal, 's': str.isspace}


class _Set(dict):
    """Which characters are in a set, noted as they turn up. Its items are ranges, and classes: (function, whether negated)."""

    def __init__(self, ranges, negated, flags):
        self.ranges = ranges
        self.negated = negated
        self.flags = flags

    def same(self, character):
        """The characters that are the same without regard to case, as far as the flags ask for that; all of these have the same first one."""
        if not self.flags & _IGNORECASE or self.flags & _ASCII and not character.isascii():
            return character
        lower = character.lower()[0]
        return lower.upper(), lower.upper().lower(), lower, character

    def __missing__(self, character):
        same = self.same(character)
        found = False
        for low, high in self.ranges:
            if not isinstance(low, str):
                found = found or (low(character) and (character.isascii() or not self.flags & _ASCII)) != high
            elif low == high:
                found = found or self.same(low)[0] == same[0]
            else:
                found = found or any([low <= each <= high and len(each) == 1 for each in same])
        self[character] = found = found != self.negated
        return found


def _is_at(place, before, after, rest, flags):
    """Whether that place is between two characters ('' beyond the ends) with so many before the end."""
    if place == 'A':
        return not before
    if place == '^':
        return not before or flags & _MULTILINE and before == '\n'
    if place == '$':
        return not after or after == '\n' and (flags & _MULTILINE or rest == 1)
    if place in 'bB':
        words = _Set([(_is_word, False)], False, flags)
        return (place == 'b') == ((before != '' and words[before]) != (after != '' and words[after]))
    return not after


# ---- reading ----

class _Reader:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self.flags = self.all_flags = flags
        self.place = 0
        self.begun = False
        self.registers = 1
        self.names = {}
        self.widths = [None]

    def error(self, message, place):
        return PatternError(message, self.pattern, place)

    def peek(self):
        return self.pattern[self.place:self.place + 1] or '\0\0'

    def take(self, message, place):
        character = self.peek()
        if len(character) > 1:
            raise self.error(message, place)
        self.place += 1
        return character

    def accept(self, text):
        found = self.peek() in text
        self.place += found
        return found

    def digits(self, allowed, most):
        start = self.place
        while self.place - start < most and self.accept(allowed):
            pass
        return self.pattern[start:self.place]

    def name(self, end):
        start = self.place
        self.place = self.pattern.find(end, start) + 1
        name = self.pattern[start:self.place - 1]
        if not self.place or not name.isidentifier():
            message = f'bad character in group name {name!r}' if name else 'missing group name'
            raise self.error(message if self.place else f'missing {end}, unterminated name', start)
        return name

    def hold(self, steps, end):
        self.registers += 2
        return [('hold', -self.registers), *steps, ('cut', -self.registers, end)]

    def alternatives(self):
        choices = [self.sequence()]
        while self.accept('|'):
            self.begun = True
            choices.append(self.sequence())
        steps, low, high = choices.pop()
        while choices:
            before, *width = choices.pop()
            steps = [('split', 0, len(before) + 1), *before, ('jump', len(steps)), *steps]
            low = min(low, width[0])
            high = max(high, width[1])
        return steps, low, high

    def sequence(self):
        items = []
        while (character := self.peek()) not in ('\0\0', '|', ')'):
            start = self.place
            self.place += 1
            if self.flags & _VERBOSE and character in _SPACES:
                continue
            if self.flags & _VERBOSE and character == '#':
                self.place = self.pattern.find('\n', start) + 1 or len(self.pattern)
                continue
            if character == '(':
                items += self.group(start)
                continue
            self.begun = True
            bounds = self.bounds(character) if character in '*+?{' else None
            if not bounds:
                items.append(self.atom(character, start))
            elif not items or items[-1][3:]:
                raise self.error('multiple repeat' if items and items[-1][3] == 'repeat' else 'nothing to repeat', start)
            else:
                items[-1] = self.repeat(*items[-1], *bounds, self.take('', 0) if self.peek() in '?+' else '')
        steps = []
        low = high = 0
        for item in items:
            steps += item[0]
            low += item[1]
            high += item[2]
        return steps, low, high

    def bounds(self, character):
        """How often something is repeated; None where the brace is just a character."""
        if character != '{':
            return character == '+', 1 if character == '?' else _UNBOUNDED
        end = self.pattern.find('}', self.place)
        low, comma, high = self.pattern[self.place:end].partition(',')
        if end < 0 or not (low + high or comma and '0').isdecimal():
            return None
        bounds = int(low or 0), int(high or not comma and low or _UNBOUNDED)
        if bounds[1] < bounds[0]:
            raise self.error('min repeat greater than max repeat', self.place)
        self.place = end + 1
        return bounds

    def repeat(self, steps, least, most, low, high, mode):
        if len(steps) == 1 and steps[0][0] == 'set' and mode != '?':
            steps = [('many', steps[0][1], low, high, mode)]
        else:
            self.registers += 2
            register = -self.registers
            size = len(steps)
            steps = [('count', register), ('loop', register, low, high, mode == '?', size + 2), ('enter', register, low), *steps, ('jump', -size - 3)]
            if mode == '+':
                steps = self.hold(steps, '>')
        return steps, least * low, most * high, 'repeat'

    def group(self, start):
        """What a parenthesis opens, in a list: an empty one for comments and for flags for all."""
        flags = self.flags
        begun, self.begun = self.begun, True
        end = number = None
        behind = False
        if not self.accept('?'):
            number = len(self.widths)
        elif self.peek() in _LETTERS or self.peek() == '-':
            if self.read_flags():
                if begun:
                    raise self.error('global flags not at the start of the expression', start)
                self.begun = False
                return []
        else:
            extension = self.take('unexpected end of pattern', start + 2)
            if extension in 'P<':
                extension += self.take('unexpected end of pattern', start + 3)
            if extension == 'P=':
                name = self.name(')')
                if name not in self.names:
                    raise self.error(f'unknown group name {name!r}', start + 4)
                return [self.reference(self.names[name], start + 4)]
            if extension == 'P<':
                name = self.name('>')
                number = len(self.widths)
                if self.names.setdefault(name, number) != number:
                    raise self.error(f'redefinition of group name {name!r} as group {number}; was group {self.names[name]}', start + 4)
            elif extension == '#':
                self.place = self.pattern.find(')', start) + 1
                self.begun = begun
                if not self.place:
                    raise self.error('missing ), unterminated comment', start)
                return []
            elif extension in ('=', '!', '<=', '<!', '>'):
                end = extension[-1]
                behind = len(extension) > 1
            elif extension != ':':
                raise self.error(f'unknown extension ?{extension}', start + 1)
        if number:
            self.widths.append(None)
        steps, low, high = self.alternatives()
        if not self.accept(')'):
            raise self.error('missing ), unterminated subpattern', start)
        self.flags = flags
        if number:
            self.widths[number] = low, high
            steps = [('mark', 2 * number), *steps, ('close', number)]
        if behind:
            if low != high:
                raise PatternError('look-behind requires fixed-width pattern')
            steps = [('back', low), *steps]
        if end:
            if end == '!':
                steps = [('split', 0, len(steps) + 1), *steps]
            steps = self.hold(steps, end)
            if end != '>':
                low = high = 0
        return [(steps, low, high)]

    def read_flags(self):
        """Flags for the group that begins, or for all: then True."""
        on, _, off = [sum({_LETTERS.get(each, 0) for each in letters}) for letters in self.digits('aimsux-', 9).partition('-')]
        if on & (_ASCII | _UNICODE):
            self.flags &= ~(_ASCII | _UNICODE)
        self.flags = (self.flags | on) & ~off
        if self.accept(')'):
            self.all_flags = self.flags
            return True
        if not self.accept(':'):
            raise self.error('unknown flag' if self.peek().isalpha() else 'missing -, : or )', self.place)

    def reference(self, number, place):
        if number >= len(self.widths):
            raise self.error(f'invalid group reference {number}', place + 1)
        if not self.widths[number]:
            raise self.error('cannot refer to an open group', place)
        return [('same', number, self.flags)], *self.widths[number]

    def atom(self, character, start):
        flags = self.flags
        if character == '[':
            return [('set', self.set(start))], 1, 1
        escaped = character == '\\'
        if character in '^$' or escaped and self.peek() in 'AZzbB':
            return [('at', self.take('', 0) if escaped else character, flags)], 0, 0, 'at'
        if escaped:
            if self.peek() in '123456789':
                return self.reference(int(self.digits('0123456789', 2)), start)
            character = self.escape(start)
        items = [(character, character) if isinstance(character, str) else character]
        if character == '.' and not escaped:
            items = [] if flags & _DOTALL else [('\n', '\n')]
        return [('set', _Set(items, character == '.' and not escaped, flags))], 1, 1

    def set(self, start):
        negated = self.accept('^')
        first = self.place
        ranges = []
        while self.place == first or not self.accept(']'):
            place = self.place
            low = high = self.member(start)
            if self.peek() == '-' and self.pattern[self.place + 1:self.place + 2] != ']':
                self.place += 1
                high = self.member(start)
                if not isinstance(low, str) or not isinstance(high, str) or low > high:
                    raise self.error(f'bad character range {self.pattern[place:self.place]}', place)
            ranges.append((low, high) if isinstance(low, str) else low)
        return _Set(ranges, negated, self.flags)

    def member(self, start):
        character = self.take('unterminated character set', start)
        if character != '\\':
            return character
        return '\b' if self.accept('b') else self.escape(self.place - 1)

    def escape(self, start):
        """What stands behind a backslash: a character, or a class."""
        character = self.take('bad escape (end of pattern)', start)
        if character.lower() in _CLASSES:
            return _CLASSES[character.lower()], character.isupper()
        if character == '0':
            return chr(int('0' + self.digits('01234567', 2), 8))
        if character in 'xuU':
            width = 2 if character == 'x' else 4 if character == 'u' else 8
            digits = self.digits('0123456789abcdefABCDEF', width)
            if len(digits) < width:
                raise self.error(f'incomplete escape \\{character}{digits}', start)
            return chr(int(digits, 16))
        if character == 'N' and self.accept('{'):
            end = self.pattern.find('}', start)
            name = self.pattern[self.place:end]
            self.place = end + 1
            try:
                return f'\\N{{{name}}}'.encode().decode('unicode_escape')
            except UnicodeError:
                raise self.error(f'undefined character name {name!r}', start) from None
        if character in _CONTROLS:
            return _CONTROLS[character]
        if character.isascii() and character.isalnum():
            raise self.error(f'bad escape \\{character}', start)
        return character


class Match:
    __module__ = 're'

    def __init__(self, pattern, string, registers):
        self.re = pattern
        self.string = string
        self.lastindex = registers[-1]
        self._registers = registers

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name

    def span(self, group=0, /):
        number = self.re.groupindex.get(group, group)
        if not isinstance(number, int) or not 0 <= number <= self.re.groups:
            raise IndexError('no such group')
        start, end = self._registers[2 * number:2 * number + 2]
        return (start, end) if end >= 0 else (-1, -1)

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def __getitem__(self, group, default=None):
        start, end = self.span(group)
        return self.string[start:end] if end >= 0 else default

    def group(self, *groups):
        return tuple([self[each] for each in groups]) if len(groups) > 1 else self[groups[0] if groups else 0]

    def groups(self, default=None):
        return tuple([self.__getitem__(each, default) for each in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self.__getitem__(name, default) for name in self.re.groupindex}


class Pattern:
    __module__ = 're'

    def __init__(self, pattern, flags=0):
        if isinstance(pattern, Pattern):
            raise ValueError('cannot process flags argument with a compiled pattern')
        if not isinstance(pattern, str):
            raise TypeError('first argument must be string or compiled pattern')
        reader = _Reader(pattern, flags)
        steps = reader.alternatives()[0]
        if reader.place < len(pattern):
            raise reader.error('unbalanced parenthesis', reader.place)
        flags = reader.all_flags
        if flags & _ASCII and flags & _UNICODE:
            raise ValueError('ASCII and UNICODE flags are incompatible')
        self.pattern = pattern
        self.flags = int(flags if flags & _ASCII else flags | _UNICODE)
        self.groups = len(reader.widths) - 1
        self.groupindex = reader.names
        self._steps = steps + [('end',)]
        self._registers = [-1] * (2 * self.groups + 1 + reader.registers) + [None]
        self._prefix = ''
        if steps and steps[0][0] == 'set' and not steps[0][1].negated:
            first = steps[0][1]
            low, high = first.ranges[0]
            if len(first.ranges) == 1 and low == high and len({*first.same(low)}) == 1:
                self._prefix = low

    def _run(self, text, begin, size, whole, advance):
        """The registers when what is at a place matches, else None; `advance`: not if that is an empty text."""
        steps = self._steps
        registers = self._registers[:]
        stack = []
        number = 0
        at = begin
        while True:
            step = steps[number]
            number += 1
            form = step[0]
            if form == 'set':
                if at < size and step[1][text[at]]:
                    at += 1
                    continue
            elif form == 'many':
                characters = step[1]
                low = at + step[2]
                limit = min(size, at + step[3])
                while at < limit and characters[text[at]]:
                    at += 1
                if at >= low:
                    if at > low and not step[4]:
                        stack.append((number, low, at - 1, registers[:]))
                    continue
            elif form == 'split':
                stack.append((number + step[2], at, at, registers[:]))
                number += step[1]
                continue
            elif form == 'jump':
                number += step[1]
                continue
            elif form == 'mark':
                registers[step[1]] = at
                continue
            elif form == 'close':
                registers[2 * step[1] + 1] = at
                registers[-1] = step[1]
                continue
            elif form == 'count' or form == 'hold':
                registers[step[1]] = 0 if form == 'count' else len(stack)
                registers[step[1] + 1] = -1 if form == 'count' else at
                continue
            elif form == 'loop':
                _, register, low, high, lazy, beyond = step
                count = registers[register]
                more = count < high and (count < low or at != registers[register + 1])
                if more and count >= low:
                    stack.append((number if lazy else number + beyond, at, at, registers[:]))
                if count >= low and lazy or not more:
                    number += beyond
                continue
            elif form == 'enter':
                registers[step[1]] += 1
                if registers[step[1]] > step[2]:
                    registers[step[1] + 1] = at
                continue
            elif form == 'at':
                if _is_at(step[1], text[at - 1] if at else '', text[at] if at < size else '', size - at, step[2]):
                    continue
            elif form == 'same':
                start, end = registers[2 * step[1]:2 * step[1] + 2]
                beyond = at + end - start
                if end >= start and beyond <= size:
                    found, other = text[start:end], text[at:beyond]
                    if step[2] & _IGNORECASE:
                        found, other = found.lower(), other.lower()
                    if end >= 0 and found == other:
                        at = beyond
                        continue
            elif form == 'back':
                at -= step[1]
                if at >= 0:
                    continue
            elif form == 'cut':
                del stack[registers[step[1]]:]
                if step[2] == '=':
                    at = registers[step[1] + 1]
                if step[2] != '!':
                    continue
            elif (at == size or not whole) and (at > begin or not advance):
                registers[:2] = begin, at
                return registers
            if not stack:
                return None
            number, low, at, registers = stack.pop()
            if at > low:
                stack.append((number, low, at - 1, registers[:]))

    def _matches(self, string, mode=''):
        """The matches in their order."""
        if not isinstance(string, str):
            raise TypeError('cannot use a string pattern on a bytes-like object' if isinstance(string, (bytes, bytearray, memoryview)) else
                            f"expected string or bytes-like object, got '{type(string).__name__}'")
        at = 0
        advance = False
        while at <= len(string):
            if self._prefix and not mode:
                at = string.find(self._prefix, at)
                if at < 0:
                    return
            registers = self._run(string, at, len(string), mode == 'fullmatch', advance)
            advance = False
            if registers:
                yield Match(self, string, registers)
                advance = registers[1] == at
                at = registers[1]
            elif mode:
                return
            else:
                at += 1

    def finditer(self, string):
        return self._matches(string)

    def search(self, string):
        return next(self._matches(string), None)

    def match(self, string):
        return next(self._matches(string, 'match'), None)

    def fullmatch(self, string):
        return next(self._matches(string, 'fullmatch'), None)


def escape(text):
    """The pattern of the text itself."""
    return ''.join(['\\' + each if each in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else each for each in text])
