"""What help() writes: plain text about an object, in the form that pydoc gives it. Builtin objects have no docstrings here, only how they are
called."""

import builtins
import reprlib
import sys
import types

_ROUTINES = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.MethodWrapperType, types.WrapperDescriptorType,
             types.MethodDescriptorType, types.ClassMethodDescriptorType)
_BUILTINS = _ROUTINES[1:2] + _ROUTINES[3:]
_HIDDEN = frozenset(
    '__author__ __builtins__ __cached__ __credits__ __date__ __doc__ __docformat__ __file__ __loader__ __module__ __name__ __package__ __path__ '
    '__qualname__ __slots__ __spec__ __version__ __static_attributes__ __firstlineno__ __annotations__ __annotate__ __annotate_func__ '
    '__annotations_cache__ __hash_is_inherited__'.split())
_MADE = {'__dict__': 'dictionary for instance variables', '__weakref__': 'list of weak references to the object'}
_KINDS = ('Methods', 'Class methods', 'Static methods', 'Readonly properties', 'Data descriptors', 'Data and other attributes')
_absent = object()


# ---- what things are ----

def _is_routine(thing):
    if isinstance(thing, _ROUTINES):
        return True
    cls = type(thing)
    return not isinstance(thing, type) and hasattr(cls, '__get__') and not hasattr(cls, '__set__')


def _is_data_descriptor(thing):
    if isinstance(thing, (type, *_ROUTINES)):
        return False
    return hasattr(type(thing), '__set__') or hasattr(type(thing), '__delete__')


def _module_of(thing):
    if isinstance(thing, types.ModuleType):
        return thing
    name = getattr(thing, '__module__', None)
    return sys.modules.get(name) if isinstance(name, str) else None


def _class_name(cls, module):
    return cls.__name__ if cls.__module__ == module else f'{cls.__module__}.{cls.__name__}'


def _describe(thing):
    if isinstance(thing, types.ModuleType):
        kind = 'package' if hasattr(thing, '__path__') else 'module' if hasattr(thing, '__file__') else 'built-in module'
        return f'{kind} {thing.__name__}'
    if isinstance(thing, (types.GetSetDescriptorType, types.MemberDescriptorType)):
        kind = 'member' if isinstance(thing, types.MemberDescriptorType) else 'getset'
        return f'{kind} descriptor {thing.__objclass__.__module__}.{thing.__objclass__.__name__}.{thing.__name__}'
    for kind, types_of_it in (('built-in function', types.BuiltinFunctionType), ('class', type), ('function', types.FunctionType),
                              ('method', types.MethodType), ('method wrapper', types.MethodWrapperType)):
        if isinstance(thing, types_of_it):
            return f'{kind} {thing.__name__}'
    if _is_routine(thing) and hasattr(thing, '__name__'):
        return f'method descriptor {thing.__name__}'
    return type(thing).__name__


def _own_doc(thing):
    """The docstring of this very object, cleaned; None for the texts that builtins have of their parameters."""
    try:
        doc = thing.__doc__
    except Exception:
        return None
    if not isinstance(doc, str) or isinstance(thing, _BUILTINS + (types.GetSetDescriptorType,)):
        return None
    if thing is not type and type(thing).__doc__ == doc and not isinstance(thing, types.FunctionType):
        return None
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.strip(' ')]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return '\n'.join(lines)


def _home_of(thing):
    """The class in whose body a function, method or property was written, as far as it can be found."""
    if isinstance(thing, types.MethodType):
        return thing.__self__ if isinstance(thing.__self__, type) else type(thing.__self__)
    function = thing.fget if isinstance(thing, property) else thing
    if not isinstance(function, types.FunctionType):
        return None
    home = _module_of(function)
    for part in function.__qualname__.split('.')[:-1]:
        home = getattr(home, part, None)
    return home if isinstance(home, type) else None


def _doc(thing, home=None, name=None):
    """The docstring; a method's or property's without one is that of what it stands in for."""
    doc = _own_doc(thing)
    if doc is None and home is None:
        home = _home_of(thing)
        name = name or getattr(thing, '__name__', None)
    if doc is None and isinstance(thing, types.MethodType):
        doc = _own_doc(thing.__func__)
    if doc is None and home is not None:
        for base in home.__mro__[1:]:
            if name in base.__dict__:
                doc = _own_doc(getattr(base, name, None) if isinstance(base.__dict__[name], (classmethod, staticmethod)) else base.__dict__[name])
                if doc is not None:
                    break
    return doc or ''


# ---- how things are called: lists of (name, text), with ('/', '/') and ('*', '*') between them, and what is behind the arrow ----

def _function_parameters(function):
    from annotationlib import Format, get_annotations
    try:
        annotations = get_annotations(function, format=Format.STRING)
    except Exception:
        annotations = {}
    code = function.__code__
    count, total = code.co_argcount, code.co_argcount + code.co_kwonlyargcount
    defaults = dict(zip(reversed(code.co_varnames[:count]), reversed(function.__defaults__ or ())))
    defaults.update(function.__kwdefaults__ or {})
    result = []

    def add(name, stars=''):
        text = stars + name
        annotated = name in annotations
        if annotated:
            text += ': ' + annotations[name]
        if name in defaults and not stars:
            text += (' = ' if annotated else '=') + repr(defaults[name])
        result.append((name, text))

    for place, name in enumerate(code.co_varnames[:count]):
        add(name)
        if place + 1 == code.co_posonlyargcount:
            result.append(('/', '/'))
    if code.co_flags & 4:
        add(code.co_varnames[total], '*')
    elif total > count:
        result.append(('*', '*'))
    for name in code.co_varnames[count:total]:
        add(name)
    if code.co_flags & 8:
        add(code.co_varnames[total + (code.co_flags >> 2 & 1)], '**')
    return result, annotations.get('return')


def _text_parameters(text, bound):
    """Those of a __text_signature__, without what a bound method or a module's function does not show of them."""
    result = []
    depth = start = 0
    text = text[1:-1]
    for place, character in enumerate(text + ','):
        depth += (character in '([{') - (character in ')]}')
        if character == ',' and depth == 0:
            piece = text[start:place].strip()
            start = place + 1
            if piece:
                result.append((piece.partition('=')[0], piece))
    if result and result[0][0][0] == '$':
        if bound or result[0][0] != '$self':
            del result[0]
            if result and result[0][0] == '/':
                del result[0]
        else:
            result[0] = ('self', 'self')
    return result, None


def _without_first(found):
    if found is None or not found[0]:
        return found
    parameters = list(found[0])
    if not parameters[0][1].startswith('*'):
        del parameters[0]
        if parameters and parameters[0][0] == '/':
            del parameters[0]
    return parameters, found[1]


def _parameters(thing):
    """None: that is not known."""
    if isinstance(thing, types.MethodType):
        return _without_first(_parameters(thing.__func__))
    wrapped = getattr(thing, '__wrapped__', None)
    if wrapped is not None and callable(wrapped) and not isinstance(thing, type):
        return _parameters(wrapped)
    if isinstance(thing, types.FunctionType):
        return _function_parameters(thing)
    if isinstance(thing, type):
        return _class_parameters(thing)
    text = getattr(thing, '__text_signature__', None) if isinstance(thing, _BUILTINS) else None
    if isinstance(text, str):
        return _text_parameters(text, not isinstance(thing, (types.WrapperDescriptorType, types.MethodDescriptorType)))
    return None


def _class_parameters(cls):
    call = type(type(cls)).__getattribute__(type(cls), '__call__')
    if isinstance(call, types.FunctionType) and call.__module__ != 'enum':
        return _without_first(_parameters(call))
    if '_member_map_' in cls.__dict__:
        return [('values', '*values')], None
    for base in cls.__mro__:
        for name in ('__new__', '__init__'):
            function = base.__dict__.get(name)
            if isinstance(function, staticmethod):
                function = function.__func__
            if isinstance(function, types.FunctionType):
                return _without_first(_parameters(function))
        text = base.__dict__.get('__text_signature__') or type.__dict__['__text_signature__'].__get__(base)
        if text and base is not object:
            return _text_parameters(text, True)
    return None


def _call_text(thing, name):
    """Its parameters in parentheses, one on each line where they take more than one."""
    try:
        found = _parameters(thing)
    except Exception:
        found = None
    if found is None:
        return ''
    parameters, result = found
    arrow = '' if result is None else f' -> {result}'
    text = f'({", ".join([each for _, each in parameters])}){arrow}'
    if parameters and len(text) > 80 - len(name):
        return '(\n' + ',\n'.join(['    ' + each for _, each in parameters]) + f'\n){arrow}'
    return text


# ---- the texts ----

def _indent(text, prefix='    '):
    return '\n'.join([(prefix + line).rstrip() for line in text.split('\n')])


def _routine_text(thing, name, module=None, cls=None, home=None):
    real = getattr(thing, '__name__', None)
    if real is None:
        return _other_text(thing, name, doc=_doc(thing))
    name = name or real
    note = ''
    owner = getattr(thing, '__self__', None)
    function = getattr(thing, '__func__', thing)
    documented = True
    if isinstance(thing, (types.MethodType, types.BuiltinFunctionType)) and owner is not None and not isinstance(owner, types.ModuleType):
        if isinstance(owner, type):
            note = f' class method of {_class_name(owner, module)}' if owner is not cls else ''
        else:
            note = f' method of {_class_name(type(owner), module)} instance'
    elif hasattr(thing, '__objclass__') and cls is None:
        note = f' unbound {_class_name(thing.__objclass__, module)} method'
    if real == name:
        title = name
    else:
        title = f'{name} = {real}'
        documented = cls is None or _static(cls, real) is not thing
    if cls is not None and not note and documented and isinstance(function, types.FunctionType):
        origin = function.__qualname__.rpartition('.')[0].rpartition('<locals>.')[2]
        where = '.'.join([each for each in ('' if function.__module__ in (module, home.__module__) else function.__module__, origin) if each])
        if where and where not in (home.__qualname__.rpartition('<locals>.')[2], home.__name__):
            note = f' from {where}'
    text = _call_text(thing, name)
    if real == '<lambda>':
        title = f'{name} lambda '
        text = text[1:-1]
    before = 'async ' if isinstance(function, types.FunctionType) and function.__code__.co_flags & 0x280 else ''
    text = f'{before}{title}{text or "(...)"}{note}\n'
    doc = _doc(thing, home, name) if documented else ''
    return text + (_indent(doc).rstrip() + '\n' if doc else '')


def _data_text(thing, name, home=None):
    name = name or getattr(thing, '__name__', '') or ''
    doc = _doc(thing, home, name) or (_MADE.get(name, '') if isinstance(thing, types.GetSetDescriptorType) else '')
    return (name + '\n' if name else '') + (_indent(doc) + '\n' if doc else '')


class _ShortRepr(reprlib.Repr):
    """Large things in short, and no addresses."""

    def __init__(self):
        super().__init__(maxlist=20, maxtuple=20, maxdict=10, maxstring=100, maxother=100)

    def repr1(self, x, level):
        if type(x).__name__ in ('tuple', 'list', 'array', 'set', 'frozenset', 'deque', 'dict', 'str', 'int'):
            return super().repr1(x, level)
        try:
            text = repr(x)
        except Exception:
            return f'<{type(x).__name__} instance>'
        bare = text.rstrip('>')
        cut = bare.rfind(' at 0x')
        if cut >= 0 and len(bare) < len(text) and bare[cut + 6:].isalnum():
            text = bare[:cut] + text[len(bare):]
        return text if len(text) <= 100 else text[:48] + '...' + text[-49:]


def _other_text(thing, name=None, limit=0, doc=''):
    text = _ShortRepr().repr(thing)
    name = name + ' = ' if name else ''
    over = len(name) + len(text) - limit
    if limit and over > 0:
        text = text[:-over] + '...'
    doc = doc or (_doc(thing) if not limit else '')
    return name + text + ('\n' + _indent(doc) + '\n' if doc else '')


def _static(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _is_visible(name, thing, names=None):
    if name in _HIDDEN:
        return False
    if name.startswith('__') and name.endswith('__') or name.startswith('_') and hasattr(thing, '_fields'):
        return True
    return name in names if names is not None else not name.startswith('_')


def _kind(value):
    if isinstance(value, (classmethod, types.ClassMethodDescriptorType)):
        return 1
    if isinstance(value, (staticmethod, types.BuiltinFunctionType)):
        return 2
    if isinstance(value, property) and value.fset is None:
        return 3
    if _is_data_descriptor(value):
        return 4
    return 0 if _is_routine(value) else 5


def _attributes(cls):
    """(name, kind, home, value in its dictionary). What the metaclass names in dir() counts, and what classes keep from it."""
    result = []
    names = set(dir(cls))
    for base in cls.__mro__[1:]:
        names.update([name for name, value in base.__dict__.items() if isinstance(value, types.DynamicClassAttribute)])
    for name in sorted(names):
        for base in cls.__mro__ + type(cls).__mro__[:-2]:
            if name in base.__dict__:
                if _is_visible(name, cls):
                    kind = _kind(base.__dict__[name])
                    result.append((name, kind if kind or base in cls.__mro__ else 2, base, base.__dict__[name]))
                break
    fields = getattr(cls, '_fields', ())
    if isinstance(fields, tuple):
        order = {name: place for place, name in enumerate(fields)}
        result.sort(key=lambda each: (order.get(each[0], len(order)), each[0]))
    return result


def _class_text(cls, name=None, module=None):
    name = name or cls.__name__
    title = 'class ' + cls.__name__ if name == cls.__name__ else f'{name} = class {cls.__name__}'
    if cls.__bases__:
        title += '(' + ', '.join([_class_name(base, cls.__module__) for base in cls.__bases__]) + ')'
    lines = []
    call = _call_text(cls, name)
    doc = _own_doc(cls) or (cls.__doc__ if isinstance(cls.__doc__, str) and cls.__module__ == 'builtins' else '')
    if call and call != '()' and not (cls.__module__ == 'builtins' and doc.startswith(cls.__name__ + '(')):
        lines.append(name + call + '\n')
    if doc:
        lines.append(doc + '\n')
    if len(cls.__mro__) > 2:
        lines.append('Method resolution order:')
        lines += ['    ' + _class_name(base, cls.__module__) for base in cls.__mro__] + ['']
    subclasses = sorted([each.__name__ for each in type.__subclasses__(cls) if each.__module__ == 'builtins' and each.__name__[0] != '_'])
    if subclasses and cls.__module__ == 'builtins':
        lines.append('Built-in subclasses:')
        lines += ['    ' + each for each in subclasses[:4]]
        if len(subclasses) > 4:
            more = len(subclasses) - 4
            lines.append(f'    ... and {more} other subclass{"es" if more > 1 else ""}')
        lines.append('')
    attributes = _attributes(cls)
    ruled = True
    for home in cls.__mro__ + type(cls).__mro__[:-2]:
        if home is object is not cls:
            continue
        tag = 'defined here' if home is cls else 'inherited from ' + _class_name(home, cls.__module__)
        for kind, heading in enumerate(_KINDS):
            chosen = [each for each in attributes if each[2] is home and each[1] == kind]
            if not chosen:
                continue
            if not ruled:
                lines += ['-' * 70]
            ruled = False
            lines += [f'{heading} {tag}:', '']
            for name, _, _, raw in chosen:
                lines.append(_attribute_text(cls, home, name, kind, raw))
    text = '\n'.join(lines)
    return title + '\n' + (_indent(text.rstrip(), ' |  ') + '\n' if text else '')


def _attribute_text(cls, home, name, kind, raw):
    if kind in (3, 4):
        return _data_text(raw, name, home)
    try:
        value = getattr(cls, name)
    except Exception:
        value = raw
    if kind == 5:
        return _other_text(value, name, 70, _doc(value) if callable(value) or _is_data_descriptor(value) else '') + '\n'
    return _routine_text(raw if kind == 0 and not isinstance(raw, types.FunctionType) else value, name, cls.__module__, cls, home)


def _class_tree(classes, module):
    children = {}
    for cls in classes:
        for parent in cls.__bases__:
            children.setdefault(parent, []).append(cls)
            if parent in classes:
                break
    lines = []
    waiting = [(0, None, cls) for cls in sorted(set(children) - set(classes), key=lambda cls: (cls.__module__, cls.__name__), reverse=True)]
    while waiting:
        depth, parent, cls = waiting.pop()
        line = '    ' * depth + _class_name(cls, module)
        if parent is not None and cls.__bases__ != (parent,):
            line += '(' + ', '.join([_class_name(base, module) for base in cls.__bases__]) + ')'
        lines.append(line)
        below = sorted(children.get(cls, ()), key=lambda cls: (cls.__module__, cls.__name__), reverse=True)
        waiting += [(depth + 1, cls, each) for each in below]
    return '\n'.join(lines)


def _module_text(module):
    name = module.__name__
    doc = _own_doc(module) or ''
    summary, _, rest = doc.strip().partition('\n')
    if rest and rest[0] != '\n':
        summary, rest = '', doc.strip()
    names = getattr(module, '__all__', None)
    sections = [('NAME', name + (' - ' + summary if summary else ''))]
    if rest:
        sections.append(('DESCRIPTION', rest.strip('\n')))
    classes, functions, data = [], [], []
    for key in sorted(dir(module)):
        value = getattr(module, key, _absent)
        if value is _absent or not _is_visible(key, module, names):
            continue
        own = names is not None or (_module_of(value) or module) is module
        if isinstance(value, type):
            classes += [(key, value)] * own
        elif _is_routine(value):
            functions += [(key, value)] * (own or isinstance(value, types.BuiltinFunctionType))
        elif not isinstance(value, (types.ModuleType, types.FrameType, types.TracebackType, types.CodeType)):
            data.append((key, value))
    if classes:
        texts = [_class_tree([value for _, value in classes], name) + '\n']
        sections.append(('CLASSES', '\n'.join(texts + [_class_text(value, key, name) for key, value in classes])))
    if functions:
        sections.append(('FUNCTIONS', '\n'.join([_routine_text(value, key, name) for key, value in functions])))
    if data:
        sections.append(('DATA', '\n'.join([_other_text(value, key, 70) for key, value in data])))
    for key in ('version', 'date', 'author', 'credits'):
        if hasattr(module, f'__{key}__'):
            sections.append((key.upper(), str(getattr(module, f'__{key}__'))))
    sections.append(('FILE', getattr(module, '__file__', '(built-in)') or '(built-in)'))
    return ''.join([title + '\n' + _indent(text).rstrip() + '\n\n' for title, text in sections])


def _text(thing, name=None):
    if isinstance(thing, types.ModuleType):
        return _module_text(thing)
    if isinstance(thing, type):
        return _class_text(thing, name)
    if _is_routine(thing):
        return _routine_text(thing, name)
    if _is_data_descriptor(thing):
        return _data_text(thing, name)
    return _other_text(thing, name)


def _full_text(thing, name=None):
    described = _describe(thing)
    module = _module_of(thing)
    if name is not None and '.' in name:
        described += ' in ' + name.rpartition('.')[0]
    elif module is not None and module is not thing:
        described += ' in module ' + module.__name__
    if not (isinstance(thing, (types.ModuleType, type)) or _is_routine(thing) or _is_data_descriptor(thing) or _own_doc(thing)):
        thing = thing.__origin__ if hasattr(thing, '__origin__') else type(thing)
        described += ' object'
    return f'Help on {described}:\n\n{_text(thing, name)}'


# ---- names ----

def _locate(name):
    """What a dotted name stands for: a module, something in one, or a builtin."""
    parts = [part for part in name.split('.') if part]
    if not parts:
        return _absent
    thing = _absent
    count = 0
    while count < len(parts):
        module = '.'.join(parts[:count + 1])
        try:
            __import__(module)
        except ImportError as error:
            if error.name not in (module, parts[0]):
                raise
            break
        thing = sys.modules[module]
        count += 1
    if thing is _absent:
        thing = builtins
    for part in parts[count:]:
        thing = getattr(thing, part, _absent)
        if thing is _absent:
            break
    return thing


def _columns(words):
    rows = (len(words) + 3) // 4
    return ''.join([''.join([word.ljust(20) for word in words[row::rows]]).rstrip() + '\n' for row in range(rows)])


def _about(request, write):
    import keyword
    if request in ('True', 'False', 'None'):
        write(_full_text({'True': True, 'False': False, 'None': None}[request]) + '\n')
    elif request == 'keywords':
        write('The keywords of Python:\n\n' + _columns(sorted(keyword.kwlist)) + '\n')
    elif request == 'modules':
        write('The modules of Hognose:\n\n' + _columns(sorted(set(sys.builtin_module_names) | set(sys.modules))) + '\n')
    elif keyword.iskeyword(request) or request in ('topics', 'symbols') or request and not request.replace('.', '').isidentifier():
        write(f'There is no text about {request!r} here: see the language reference at https://docs.python.org/3.14/reference/.\n\n')
    else:
        thing = _locate(request)
        if thing is _absent:
            write(f"No Python documentation found for {request!r}.\nUse help() to get the interactive help utility.\n"
                  'Use help(str) for help on the str class.\n\n')
        else:
            write(_full_text(thing, request) + '\n')


def _converse(write):
    write('This is the help of Hognose. Type the name of a module, a class or a function to read how it is used, keywords\nor modules for a list '
          'of them, quit to go back.\n\n')
    while True:
        try:
            request = input('help> ').strip()
        except (EOFError, KeyboardInterrupt):
            break
        if request.lower() in ('q', 'quit', 'exit'):
            break
        if request:
            _about(request, write)


def help(request=_absent):
    write = sys.stdout.write
    if request is _absent:
        _converse(write)
    elif isinstance(request, str):
        _about(request.strip(), write)
    else:
        write(_full_text(request) + '\n')
