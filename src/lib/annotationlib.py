"""Annotations in the forms one may want them in: their values, values with forward references where a name is not known yet, or their text.

A function's annotations are computed by its annotate function. For a form other than the values its code is run with a namespace in which
every name that is not there (or every name at all, for the text) is a _Stringifier: an object that notes down what is done with it.
"""

import sys
import types

__all__ = ['Format', 'ForwardRef', 'call_annotate_function', 'call_evaluate_function', 'get_annotate_from_class_namespace', 'get_annotations',
           'annotations_to_string', 'type_repr']

_VALUE, _VALUE_WITH_FAKE_GLOBALS, _FORWARDREF, _STRING = 1, 2, 3, 4


def __getattr__(name):
    if name == 'Format':
        import enum

        class Format(enum.IntEnum):
            """The form annotations are wanted in."""
            VALUE = _VALUE
            VALUE_WITH_FAKE_GLOBALS = _VALUE_WITH_FAKE_GLOBALS
            FORWARDREF = _FORWARDREF
            STRING = _STRING

        Format.__qualname__ = 'Format'
        globals()['Format'] = Format
        return Format
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


_SLOTS = ('__forward_is_argument__', '__forward_is_class__', '__forward_module__', '__weakref__', '__arg__', '__globals__', '__code__',
          '__ast_node__', '__cell__', '__owner__', '__stringifier_dict__', '__extra_names__')


class ForwardRef:
    """A name, or an expression, that is to be evaluated later."""

    __slots__ = _SLOTS

    def __init__(self, arg, *, module=None, owner=None, is_argument=True, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        _initialize(self, arg, module, owner, is_argument, is_class)

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError('Cannot subclass ForwardRef')

    @property
    def __forward_arg__(self):
        return self.__arg__

    @property
    def __forward_code__(self):
        if self.__code__ is None:
            arg = self.__forward_arg__
            # An unpacked tuple is an expression only inside of something.
            text = f'({arg},)[0]' if arg.startswith('*') else arg
            try:
                self.__code__ = compile(text, '<string>', 'eval')
            except SyntaxError:
                raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        return self.__code__

    def evaluate(self, *, globals=None, locals=None, type_params=None, owner=None, format=_VALUE):
        """What the reference refers to."""
        if format == _STRING:
            return self.__forward_arg__
        if format not in (_VALUE, _FORWARDREF):
            raise NotImplementedError(format)
        lenient = format == _FORWARDREF
        cell = self.__cell__
        if isinstance(cell, types.CellType):
            try:
                return cell.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__
        if globals is None and self.__forward_module__ is not None:
            globals = getattr(sys.modules.get(self.__forward_module__), '__dict__', None)
        if globals is None:
            globals = self.__globals__
        if globals is None:
            if isinstance(owner, type):
                module = getattr(owner, '__module__', None)
                globals = getattr(sys.modules.get(module), '__dict__', None)
            elif isinstance(owner, types.ModuleType):
                globals = owner.__dict__
            elif callable(owner):
                globals = getattr(owner, '__globals__', None)
        if globals is None:
            globals = {}
        if type_params is None and owner is not None:
            type_params = getattr(owner, '__type_params__', None)
        if locals is None:
            locals = dict(vars(owner)) if isinstance(owner, type) else {}
        elif type_params is not None or isinstance(cell, dict) or self.__extra_names__:
            locals = dict(locals)
        if type_params is not None:
            for parameter in type_params:
                locals.setdefault(parameter.__name__, parameter)
        if self.__extra_names__:
            locals.update(self.__extra_names__)
        if isinstance(cell, dict):
            for name, each in cell.items():
                try:
                    locals.setdefault(name, each.cell_contents)
                except ValueError:
                    pass
        arg = self.__forward_arg__
        if arg.isidentifier() and arg not in ('None', 'True', 'False'):
            for namespace in (locals, globals, __builtins__ if isinstance(__builtins__, dict) else vars(__builtins__)):
                if arg in namespace:
                    return namespace[arg]
            if lenient:
                return self
            raise NameError(f"name '{arg}' is not defined", name=arg)
        code = self.__forward_code__
        if not lenient:
            return eval(code, globals, locals)
        fake = _Names({**vars(sys.modules['builtins']), **globals, **locals}, globals, owner, self.__forward_is_class__)
        try:
            result = eval(code, fake)
        except Exception:
            return self
        return fake.settle(result)

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        import typing
        return typing._evaluate_forward(self, globalns, localns, type_params, recursive_guard)

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__
                and self.__globals__ is other.__globals__ and self.__forward_is_class__ == other.__forward_is_class__
                and self.__cell__ == other.__cell__ and self.__owner__ == other.__owner__
                and (self.__extra_names__ or None) == (other.__extra_names__ or None))

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__, id(self.__globals__), self.__forward_is_class__, self.__owner__))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        more = ''
        if self.__forward_module__ is not None:
            more += f', module={self.__forward_module__!r}'
        if self.__forward_is_class__:
            more += ', is_class=True'
        if self.__owner__ is not None:
            more += f', owner={self.__owner__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{more})'


def _initialize(self, arg, module, owner, is_argument, is_class):
    self.__arg__ = arg
    self.__forward_is_argument__ = is_argument
    self.__forward_is_class__ = is_class
    self.__forward_module__ = module
    self.__owner__ = owner
    self.__globals__ = self.__code__ = self.__ast_node__ = self.__cell__ = self.__stringifier_dict__ = self.__extra_names__ = None


# How tightly operators bind, for the parentheses: in __ast_node__ of a _Stringifier; None is an atom.
_COMPARISON, _OR, _XOR, _AND, _SHIFT, _SUM, _PRODUCT, _SIGN, _POWER = range(1, 10)


class _Stringifier:
    """A name that is not known, or what was done with one. It has the layout of a ForwardRef, and becomes one in the end."""

    __slots__ = _SLOTS

    def _text(self, other, weakest):
        """The text of an operand; what is no _Stringifier is given a name."""
        if type(other) is not _Stringifier:
            text, names = self.__stringifier_dict__.spell(other)
            self._borrow(names)
            return text
        self._borrow(other.__extra_names__)
        binding = other.__ast_node__
        return f'({other.__arg__})' if binding is not None and binding < weakest else other.__arg__

    def _borrow(self, names):
        if names:
            self.__extra_names__ = {**(self.__extra_names__ or {}), **names}

    def _made(self, text, binding=None):
        made = self.__stringifier_dict__.make(text, binding)
        made.__extra_names__ = self.__extra_names__
        made.__cell__ = self.__cell__
        return made

    def _binary(self, sign, other, binding, reflected=False, weaker=0):
        first, second = (other, self) if reflected else (self, other)
        left = self._text(first, binding + weaker)
        right = self._text(second, binding + 1 - weaker)
        return self._made(f'{left} {sign} {right}', binding)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return self._made(f'{self._text(self, 100)}.{name}')

    def __getitem__(self, item):
        if self.__arg__ == '__classdict__':
            raise KeyError(item)
        if isinstance(item, tuple) and item:
            inside = ', '.join([self._item(each) for each in item]) + (',' if len(item) == 1 else '')
        else:
            inside = self._item(item)
        return self._made(f'{self._text(self, 100)}[{inside}]')

    def _item(self, item):
        if isinstance(item, slice):
            parts = ['' if each is None else self._text(each, 0) for each in (item.start, item.stop)]
            if item.step is not None:
                parts.append(self._text(item.step, 0))
            return ':'.join(parts)
        return self._text(item, 0)

    def __call__(self, *args, **kwargs):
        parts = [self._text(each, 0) for each in args]
        parts.extend([f'{name}={self._text(each, 0)}' for name, each in kwargs.items()])
        return self._made(f"{self._text(self, 100)}({', '.join(parts)})")

    def __iter__(self):
        yield self._made(f'*{self._text(self, 100)}', 0)

    def __repr__(self):
        return self.__arg__

    def __format__(self, spec):
        raise TypeError('Cannot stringify annotation containing string formatting')

    def __add__(self, other):
        return self._binary('+', other, _SUM)

    def __radd__(self, other):
        return self._binary('+', other, _SUM, True)

    def __sub__(self, other):
        return self._binary('-', other, _SUM)

    def __rsub__(self, other):
        return self._binary('-', other, _SUM, True)

    def __mul__(self, other):
        return self._binary('*', other, _PRODUCT)

    def __rmul__(self, other):
        return self._binary('*', other, _PRODUCT, True)

    def __matmul__(self, other):
        return self._binary('@', other, _PRODUCT)

    def __rmatmul__(self, other):
        return self._binary('@', other, _PRODUCT, True)

    def __truediv__(self, other):
        return self._binary('/', other, _PRODUCT)

    def __rtruediv__(self, other):
        return self._binary('/', other, _PRODUCT, True)

    def __floordiv__(self, other):
        return self._binary('//', other, _PRODUCT)

    def __rfloordiv__(self, other):
        return self._binary('//', other, _PRODUCT, True)

    def __mod__(self, other):
        return self._binary('%', other, _PRODUCT)

    def __rmod__(self, other):
        return self._binary('%', other, _PRODUCT, True)

    def __pow__(self, other):
        return self._binary('**', other, _POWER, False, 1)

    def __rpow__(self, other):
        return self._binary('**', other, _POWER, True, 1)

    def __lshift__(self, other):
        return self._binary('<<', other, _SHIFT)

    def __rlshift__(self, other):
        return self._binary('<<', other, _SHIFT, True)

    def __rshift__(self, other):
        return self._binary('>>', other, _SHIFT)

    def __rrshift__(self, other):
        return self._binary('>>', other, _SHIFT, True)

    def __and__(self, other):
        return self._binary('&', other, _AND)

    def __rand__(self, other):
        return self._binary('&', other, _AND, True)

    def __xor__(self, other):
        return self._binary('^', other, _XOR)

    def __rxor__(self, other):
        return self._binary('^', other, _XOR, True)

    def __or__(self, other):
        return self._binary('|', other, _OR)

    def __ror__(self, other):
        return self._binary('|', other, _OR, True)

    def __lt__(self, other):
        return self._binary('<', other, _COMPARISON)

    def __le__(self, other):
        return self._binary('<=', other, _COMPARISON)

    def __eq__(self, other):
        return self._binary('==', other, _COMPARISON)

    def __ne__(self, other):
        return self._binary('!=', other, _COMPARISON)

    def __gt__(self, other):
        return self._binary('>', other, _COMPARISON)

    def __ge__(self, other):
        return self._binary('>=', other, _COMPARISON)

    __hash__ = object.__hash__

    def __neg__(self):
        return self._made('-' + self._text(self, _SIGN), _SIGN)

    def __pos__(self):
        return self._made('+' + self._text(self, _SIGN), _SIGN)

    def __invert__(self):
        return self._made('~' + self._text(self, _SIGN), _SIGN)


class _Names(dict):
    """A namespace in which a name that is missing is a _Stringifier; it knows all that were made."""

    def __init__(self, names, globals, owner, is_class, text_only=False):
        super().__init__(names)
        self.namespace = globals
        self.owner = owner
        self.is_class = is_class
        self.text_only = text_only
        self.made = []
        self.spelled = 0

    def make(self, text, binding=None):
        made = _Stringifier()
        _initialize(made, text, None, self.owner, True, self.is_class)
        made.__globals__ = self.namespace
        made.__ast_node__ = binding
        made.__stringifier_dict__ = self
        self.made.append(made)
        return made

    def __missing__(self, name):
        return self.make(name)

    def spell(self, value):
        """The text of a value, and the names used in it."""
        if value is None or value is Ellipsis or isinstance(value, (str, bytes, int, float, complex)):
            return '...' if value is Ellipsis else repr(value), None
        kind = type(value)
        if kind in (list, tuple, set, dict):
            names = {}
            parts = []
            for each in value:
                text, inside = self._spell_inside(each)
                names.update(inside or {})
                if kind is dict:
                    other, inside = self._spell_inside(value[each])
                    names.update(inside or {})
                    text = f'{text}: {other}'
                parts.append(text)
            if kind is tuple:
                return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})", names
            return ('[{}]' if kind is list else '{{{}}}').format(', '.join(parts)), names
        if self.text_only:
            return type_repr(value), None
        self.spelled += 1
        name = f'__annotationlib_name_{self.spelled}__'
        return name, {name: value}

    def _spell_inside(self, value):
        if type(value) is _Stringifier:
            return value.__arg__, value.__extra_names__
        return self.spell(value)

    def settle(self, result):
        """Makes forward references of all that were made."""
        for each in self.made:
            each.__stringifier_dict__ = None
            each.__ast_node__ = None
            each.__class__ = ForwardRef
        self.made = []
        return result


def call_evaluate_function(evaluate, format, *, owner=None):
    """Calls the function that evaluates a type parameter's bound, a type alias ..., for a format."""
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    """Calls an annotate function for a format, which it need not know itself."""
    if format == _VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    is_class = isinstance(owner, type)
    if format == _STRING:
        fake = _Names({}, annotate.__globals__, owner, is_class, True)
        result = _call_with(annotate, fake, True)
        if _is_evaluate:
            return _as_text(result)
        return {name: value if isinstance(value, str) else _as_text(value) for name, value in result.items()}
    if format == _FORWARDREF:
        try:
            return annotate(_VALUE)
        except NotImplementedError:
            pass
        except Exception:
            pass
        names = {**vars(sys.modules['builtins']), **annotate.__globals__}
        fake = _Names(names, annotate.__globals__, owner, is_class)
        try:
            return fake.settle(_call_with(annotate, fake, False))
        except Exception:
            pass
        return _forward_each(annotate, owner, is_class)
    if format == _VALUE:
        raise RuntimeError('annotate function does not support VALUE format')
    raise ValueError(f'Invalid format: {format!r}')


def _forward_each(annotate, owner, is_class):
    """What an annotate function gives that fails with the names there are: without any of them, and then each reference evaluated alone."""
    fake = _Names({}, annotate.__globals__, owner, is_class)
    result = _call_with(annotate, fake, True)
    cells = dict(zip(annotate.__code__.co_freevars, annotate.__closure__ or ())) or None
    for each in fake.made:
        each.__cell__ = cells
    fake.settle(result)
    if not isinstance(result, dict):
        return result.evaluate(format=_FORWARDREF) if isinstance(result, ForwardRef) else result
    return {name: value.evaluate(format=_FORWARDREF) if isinstance(value, ForwardRef) else value for name, value in result.items()}


def _as_text(value):
    if type(value) is _Stringifier:
        return value.__arg__
    if isinstance(value, (list, tuple, dict)):
        return _Names({}, None, None, False, True).spell(value)[0]
    return type_repr(value)


def _call_with(annotate, fake, text_only):
    """Runs an annotate function's code with other globals, and with stand-ins for the cells it cannot read."""
    cells = []
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__ or ()):
        if name == '__classdict__':
            if text_only:
                cell = types.CellType({})
        elif text_only:
            cell = types.CellType(fake.make(name))
        else:
            try:
                cell.cell_contents
            except ValueError:
                stand_in = fake.make(name)
                stand_in.__cell__ = cell
                cell = types.CellType(stand_in)
        cells.append(cell)
    function = types.FunctionType(annotate.__code__, fake, closure=tuple(cells) if annotate.__closure__ else None,
                                  argdefs=annotate.__defaults__, kwdefaults=annotate.__kwdefaults__)
    return function(_VALUE_WITH_FAKE_GLOBALS)


def get_annotate_from_class_namespace(obj):
    """The annotate function in the namespace of a class that is being made, or None."""
    try:
        return obj['__annotate__']
    except KeyError:
        return obj.get('__annotate_func__', None)


def get_annotations(obj, *, globals=None, locals=None, eval_str=False, format=_VALUE):
    """The annotations of a class, a module or a function; always a new dict."""
    if eval_str and format != _VALUE:
        raise ValueError('eval_str=True is only supported with format=Format.VALUE')
    if format == _VALUE:
        annotations = _annotations_of(obj)
        if annotations is None:
            annotations = _computed(obj, format)
    elif format == _FORWARDREF:
        try:
            annotations = _annotations_of(obj)
        except Exception:
            annotations = None
        if annotations is None:
            annotations = _computed(obj, format)
            if annotations is None:
                annotations = _annotations_of(obj)
    elif format == _STRING:
        annotations = _computed(obj, format)
        if annotations is None:
            annotations = _annotations_of(obj)
            if annotations is not None:
                return annotations_to_string(annotations)
    elif format == _VALUE_WITH_FAKE_GLOBALS:
        raise ValueError('The VALUE_WITH_FAKE_GLOBALS format is for internal use only')
    else:
        raise ValueError(f'Unsupported format {format!r}')
    if annotations is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f'{obj!r} does not have annotations')
    if not annotations:
        return {}
    if not eval_str:
        return dict(annotations)
    unwrapped = obj
    if globals is None:
        if isinstance(obj, type):
            globals = getattr(sys.modules.get(getattr(obj, '__module__', None)), '__dict__', None)
            if locals is None:
                locals = dict(vars(obj))
        elif isinstance(obj, types.ModuleType):
            globals = obj.__dict__
        else:
            while True:
                if hasattr(unwrapped, '__wrapped__'):
                    unwrapped = unwrapped.__wrapped__
                elif hasattr(unwrapped, 'func') and hasattr(unwrapped, 'keywords'):
                    unwrapped = unwrapped.func
                else:
                    break
            globals = getattr(unwrapped, '__globals__', None)
    if locals is None:
        locals = {}
    for parameter in getattr(obj, '__type_params__', ()):
        locals.setdefault(parameter.__name__, parameter)
    return {name: eval(value, globals, locals) if isinstance(value, str) else value for name, value in annotations.items()}


def _annotations_of(obj):
    annotations = getattr(obj, '__annotations__', None)
    if annotations is not None and not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotations__ is neither a dict nor None')
    return annotations


def _computed(obj, format):
    annotate = getattr(obj, '__annotate__', None)
    if annotate is None:
        return None
    annotations = call_annotate_function(annotate, format, owner=obj)
    if not isinstance(annotations, dict):
        raise ValueError(f'{obj!r}.__annotate__ returned a non-dict')
    return annotations


def type_repr(value):
    """The text for a value in an annotation."""
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == 'builtins':
            return value.__qualname__
        return f'{value.__module__}.{value.__qualname__}'
    return '...' if value is Ellipsis else repr(value)


def annotations_to_string(annotations):
    """Text for each annotation."""
    return {name: value if isinstance(value, str) else type_repr(value) for name, value in annotations.items()}
