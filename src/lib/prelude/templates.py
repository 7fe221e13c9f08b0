# templates.py: t-strings: string.templatelib.Template and Interpolation. Which value has which number says object/template.c.


def build_template(strings, interpolations):
    return _native_make(Template, (strings, interpolations))


def build_interpolation(value, expression, conversion, format_spec):
    return _native_make(Interpolation, (value, expression, conversion, format_spec))


def template_new(cls, /, *args, **keywords):
    if keywords:
        raise TypeError('Template.__new__ only accepts *args arguments')
    strings = ['']
    interpolations = []
    for arg in args:
        if isinstance(arg, str):
            strings[-1] += arg
        elif type(arg) is Interpolation:
            interpolations.append(arg)
            strings.append('')
        else:
            raise TypeError(f"Template.__new__ *args need to be of type 'str' or 'Interpolation', got {_type_name(arg)}")
    return _native_make(Template, (tuple(strings), tuple(interpolations)))


def template_repr(self):
    return f'Template(strings={_native_get(self, 0)!r}, interpolations={_native_get(self, 1)!r})'


def template_iter(self):
    strings, interpolations = _native_get(self, 0), _native_get(self, 1)
    parts = []
    for index, text in enumerate(strings):
        if text:
            parts.append(text)
        if index < len(interpolations):
            parts.append(interpolations[index])
    parts.reverse()
    return _native_make(TemplateIter, (parts,))


def template_iterator_next(self):
    parts = _native_get(self, 0)
    if not parts:
        raise StopIteration
    return parts.pop()


def template_add(self, other):
    if type(other) is not Template or type(self) is not Template:
        raise TypeError(f'can only concatenate string.templatelib.Template (not "{_type_name(other)}") to string.templatelib.Template')
    left, right = _native_get(self, 0), _native_get(other, 0)
    return _native_make(Template, (left[:-1] + (left[-1] + right[0],) + right[1:], _native_get(self, 1) + _native_get(other, 1)))


def template_reduce(self):
    return Template, tuple(template_iter(self))


def template_values(self):
    return tuple([_native_get(each, 0) for each in _native_get(self, 1)])


def interpolation_new(cls, value, expression='', conversion=None, format_spec=''):
    if not isinstance(expression, str):
        raise TypeError(f"Interpolation() argument 'expression' must be str, not {_type_name(expression)}")
    if conversion is not None:
        if not isinstance(conversion, str):
            raise TypeError(f"Interpolation() argument 'conversion' must be str, not {_type_name(conversion)}")
        if conversion not in ('s', 'a', 'r'):
            raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
    if not isinstance(format_spec, str):
        raise TypeError(f"Interpolation() argument 'format_spec' must be str, not {_type_name(format_spec)}")
    return _native_make(Interpolation, (value, expression, conversion, format_spec))


def interpolation_fields(self):
    return _native_get(self, 0), _native_get(self, 1), _native_get(self, 2), _native_get(self, 3)


def interpolation_repr(self):
    return f'Interpolation{interpolation_fields(self)!r}'


def interpolation_reduce(self):
    return Interpolation, interpolation_fields(self)
