"""Constants of text, Template for substitution with dollar signs, and Formatter: str.format with hooks."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits', 'hexdigits', 'octdigits', 'printable', 'punctuation',
           'whitespace', 'Formatter', 'Template']

import _string

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalizes the words, and joins them with the separator, or with single spaces."""
    return (sep or ' ').join([str.capitalize(word) for word in s.split(sep)])


_absent = object()
_DEFAULT_ID = '(?a:[_a-z][_a-z0-9]*)'
_ID_START = frozenset(ascii_letters + '_')
_ID_REST = frozenset(ascii_letters + digits + '_')
_IGNORECASE = 2
_VERBOSE = 64


class _Match:
    """What a plain Template found: the groups' texts by name, and where."""

    def __init__(self, at, end, groups):
        self._at = at
        self._end = end
        self._groups = groups

    def group(self, name=0):
        return self._groups.get(name)

    def start(self, name=0):
        return self._at

    def end(self, name=0):
        return self._end


def _name_end(text, at):
    """Where the default idpattern's text ends, if there is one."""
    if at < len(text) and text[at] in _ID_START:
        at += 1
        while at < len(text) and text[at] in _ID_REST:
            at += 1
    return at


def _matches(template, delimiter):
    """What the pattern finds that is made of a delimiter and the default idpattern."""
    place = 0
    while (at := template.find(delimiter, place)) >= 0:
        start = place = at + len(delimiter)
        stop = _name_end(template, start)
        if stop > start:
            place = stop
            groups = {'named': template[start:stop]}
        elif template.startswith(delimiter, start):
            place += len(delimiter)
            groups = {'escaped': delimiter}
        elif template.startswith('{', start) and (stop := _name_end(template, start + 1)) > start + 1 and template.startswith('}', stop):
            place = stop + 1
            groups = {'braced': template[start + 1:stop]}
        else:
            at = start
            groups = {'invalid': ''}
        groups[0] = template[start - len(delimiter):place]
        yield _Match(at, place, groups)


class _LazyPattern:
    """Template.pattern: compiled when somebody asks. Till then the delimiter is all that sets it off from the default one."""

    def __init__(self, delimiter):
        self.delimiter = delimiter

    def __get__(self, instance, cls):
        return cls._compile()


class _Both(dict):
    """A mapping before another one."""

    def __init__(self, first, second):
        self._first = first
        self._second = second

    def __getitem__(self, key):
        if key in self._first:
            return self._first[key]
        return self._second[key]


class Template:
    """A text with $names to be replaced."""

    delimiter = '$'
    idpattern = _DEFAULT_ID
    braceidpattern = None
    flags = None
    pattern = _LazyPattern('$')

    def __init_subclass__(cls):
        super().__init_subclass__()
        if cls.flags is None:
            import _template_patterns
            cls.flags = _template_patterns.RegexFlag(_IGNORECASE)
        if 'pattern' not in cls.__dict__:
            mark = cls.delimiter
            cls.pattern = _LazyPattern(mark)
            if (isinstance(mark, str) and mark and mark[0] not in _ID_START and mark.lower() == mark.upper() and cls.flags == _IGNORECASE
                    and cls.idpattern == _DEFAULT_ID and cls.braceidpattern is None):
                return
        cls._compile()

    @classmethod
    def _compile(cls):
        import _template_patterns
        pattern = cls.__dict__['pattern']
        if isinstance(pattern, _LazyPattern):
            delimiter = _template_patterns.escape(pattern.delimiter)
            plain = cls.idpattern
            braced = cls.braceidpattern or plain
            pattern = (f'\n            {delimiter}(?:\n              (?P<escaped>{delimiter})  |\n              (?P<named>{plain})       |\n'
                       f'              {{(?P<braced>{braced})}} |\n              (?P<invalid>)\n            )\n            ')
        if cls.flags is None:
            cls.flags = _template_patterns.RegexFlag(_IGNORECASE)
        cls.pattern = compiled = _template_patterns.Pattern(pattern, cls.flags | _VERBOSE)
        return compiled

    def __init__(self, template):
        self.template = template

    def _finds(self):
        template = self.template
        if 'pattern' not in self.__dict__ and isinstance(template, str):
            for cls in type(self).__mro__:
                if 'pattern' in cls.__dict__:
                    pattern = cls.__dict__['pattern']
                    if isinstance(pattern, _LazyPattern):
                        return _matches(template, pattern.delimiter)
                    break
        return self.pattern.finditer(template)

    def _invalid(self, match):
        before = self.template[:match.start('invalid')].splitlines(keepends=True) or ['.']
        raise ValueError(f'Invalid placeholder in string: line {len(before)}, col {len(before[-1])}')

    def _substitute(self, mapping, safe):
        parts = []
        template = self.template
        place = 0
        for match in self._finds():
            name = match.group('named') or match.group('braced')
            whole = match.group()
            at = match.end() - len(whole)
            parts.append(template[place:at])
            place = match.end()
            if name is not None:
                if safe:
                    try:
                        parts.append(str(mapping[name]))
                    except KeyError:
                        parts.append(whole)
                else:
                    parts.append(str(mapping[name]))
            elif match.group('escaped') is not None:
                parts.append(self.delimiter)
            elif match.group('invalid') is not None:
                if not safe:
                    self._invalid(match)
                parts.append(whole)
            else:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        parts.append(template[place:])
        return ''.join(parts)

    def substitute(self, mapping=_absent, /, **kws):
        """The text with all names replaced."""
        if mapping is _absent:
            mapping = kws
        elif kws:
            mapping = _Both(kws, mapping)
        return self._substitute(mapping, False)

    def safe_substitute(self, mapping=_absent, /, **kws):
        """The text with the names replaced that have a value."""
        if mapping is _absent:
            mapping = kws
        elif kws:
            mapping = _Both(kws, mapping)
        return self._substitute(mapping, True)

    def is_valid(self):
        """Whether substitute would find nothing wrong with the text."""
        for match in self._finds():
            if match.group('invalid') is not None:
                return False
            if match.group('named') is None and match.group('braced') is None and match.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return True

    def get_identifiers(self):
        """The names in the text, each once, in order."""
        names = []
        for match in self._finds():
            name = match.group('named') or match.group('braced')
            if name is not None:
                if name not in names:
                    names.append(name)
            elif match.group('invalid') is None and match.group('escaped') is None:
                raise ValueError('Unrecognized named group in pattern', self.pattern)
        return names


def _number_field(field_name, next_index):
    """The name of a field, with a number if it has none, and the number of the next such field: False when fields are numbered by hand."""
    first, _ = _string.formatter_field_name_split(field_name)
    if first == '':
        if next_index is False:
            raise ValueError('cannot switch from manual field specification to automatic field numbering')
        return f'{next_index}{field_name}', next_index + 1
    if isinstance(first, int):
        if next_index:
            raise ValueError('cannot switch from automatic field numbering to manual field specification')
        return field_name, False
    return field_name, next_index


class Formatter:
    """str.format in steps that subclasses change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        pieces = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                pieces.append(literal_text)
            if field_name is not None:
                field_name, auto_arg_index = _number_field(field_name, auto_arg_index)
                obj, used = self.get_field(field_name, args, kwargs)
                used_args.add(used)
                obj = self.convert_field(obj, conversion)
                spec, auto_arg_index = self._vformat(format_spec, args, kwargs, used_args, recursion_depth - 1, auto_arg_index)
                pieces.append(self.format_field(obj, spec))
        return ''.join(pieces), auto_arg_index

    def get_value(self, key, args, kwargs):
        if isinstance(key, int):
            return args[key]
        return kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        for letter, convert in (('s', str), ('r', repr), ('a', ascii)):
            if conversion == letter:
                return convert(value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        first, rest = _string.formatter_field_name_split(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attribute, key in rest:
            obj = getattr(obj, key) if is_attribute else obj[key]
        return obj, first
