# _forms.py: the forms in which a class can have a special method, each tried with everything that asks for it.

import copy
import functools
import math
import operator
import sys

log = []


def mark(value):
    if value is subject:
        return 'self'
    if value is cls:
        return 'cls'
    if value is other:
        return 'other'
    return type(value).__name__


def make(result):
    def function(*args, **keywords):
        log.append('(' + ' '.join([mark(each) for each in args] + ['%s=' % name for name in keywords]) + ')')
        return result(*args) if type(result) is type(make) else result
    return function


def failing(kind):
    def getter(self):
        log.append('get')
        raise kind('from the getter')
    return property(getter)


class Calls:
    def __init__(self, function):
        self.function = function

    def __call__(self, *args, **keywords):
        log.append('call')
        return self.function(*args, **keywords)


class Gets:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        log.append('get')
        return self.function


class GetFails:
    def __init__(self, function, error):
        self.error = error

    def __get__(self, instance, owner):
        raise self.error('from __get__')


class PropertyGets:
    def __init__(self, function):
        self.function = function

    @property
    def __get__(self):
        log.append('property')
        return lambda instance, owner: self.function


class CallsProperty:
    def __init__(self, function):
        self.function = function

    @property
    def __call__(self):
        log.append('property')
        return self.function


class BadGet:
    def __init__(self, function):
        pass
    __get__ = None


class Cached:
    def __init__(self, function):
        self.function = function

    def method(self, *args, **keywords):
        return self.function(*args, **keywords)


def forms(result):
    function = make(result)
    yield 'function', function
    yield 'staticmethod', staticmethod(function)
    yield 'classmethod', classmethod(function)
    yield 'property', property(lambda self: function)
    yield 'property AttributeError', failing(AttributeError)
    yield 'property ValueError', failing(ValueError)
    yield 'property none', property()
    yield 'property None', property(lambda self: None)
    yield 'callable', Calls(function)
    yield 'callable property', CallsProperty(function)
    yield 'get', Gets(function)
    yield 'get AttributeError', GetFails(function, AttributeError)
    yield 'get property', PropertyGets(function)
    yield 'get None', BadGet(function)
    yield 'get callable', Gets(Calls(function))
    yield 'partial', functools.partial(function, 'given')
    yield 'partialmethod', functools.partialmethod(function, 'given')
    yield 'method', Cached(function).method
    yield 'class', type('Made', (), {'__new__': staticmethod(lambda c, *args, **k: function(*args, **k))})
    yield 'None', None
    yield 'number', 5


def shown(value):
    if value is subject:
        return 'self'
    if value is cls:
        return 'cls'
    if value is other:
        return 'other'
    kind = type(value)
    if kind is str and ' object at 0x' in value:
        return value.partition(' at 0x')[0] + ' ...'
    if kind in (int, str, bool, float, complex, bytes, type(None), type(NotImplemented)):
        return repr(value)
    if kind in (list, tuple):
        return kind.__name__ + '[' + ', '.join([shown(each) for each in value]) + ']'
    return kind.__name__


def run(trigger):
    log.clear()
    try:
        text = shown(trigger(subject))
    except BaseException as error:
        text = type(error).__name__ + ': ' + str(error)
        if error.__context__ is not None or error.__cause__ is not None:
            text += ' <- ' + type(error.__context__).__name__ + ' ' + type(error.__cause__).__name__
    log.append(text)
    return ' '.join(log)


def show_tables(tables):
    for outcomes, names in tables.values():
        print('--', *names, sep='\n   ' if len(names) > 1 else ' ')
        for text, forms in outcomes.items():
            print('   ', text, '|', ', '.join(forms))


def try_all(dunder, result, triggers, base=object, **rest):
    """What each trigger does when the class has the method in each of the forms; forms with the same outcome share a line."""
    global subject, cls, other
    print('====', dunder, base.__name__)
    tables = {}
    for trigger_name, trigger in triggers.items():
        outcomes = {}
        for form, value in forms(result):
            subject = other = None
            try:
                cls = type('C', (base,), {dunder: value} | rest)
                subject, other = cls(), cls()
            except BaseException as error:
                text = 'making: ' + type(error).__name__ + ': ' + str(error)
            else:
                text = run(trigger)
            subject = other = None
            outcomes.setdefault(text, []).append(form)
        tables.setdefault(repr(outcomes), (outcomes, []))[1].append(trigger_name)
    show_tables(tables)


def triggers(*texts):
    return {text: eval('lambda x: ' + text, globals()) for text in texts}


def statement(text):
    space = {}
    exec('def run(x):\n' + ''.join('    %s\n' % line for line in text.split('\n')), globals(), space)
    return {text.replace('\n', '; '): space['run']}


def try_meta(dunder, result, triggers, **rest):
    """The same where the metaclass has the method and the class is asked."""
    global subject, cls, other
    print('==== meta', dunder)
    tables = {}
    for trigger_name, trigger in triggers.items():
        outcomes = {}
        for form, value in forms(result):
            subject = other = None
            try:
                cls = type('M', (type,), {dunder: value} | rest)
                subject = cls('X', (), {})
                other = cls('O', (), {})
            except BaseException as error:
                text = 'making: ' + type(error).__name__ + ': ' + str(error)
            else:
                text = run(trigger)
            subject = other = None
            outcomes.setdefault(text, []).append(form)
        tables.setdefault(repr(outcomes), (outcomes, []))[1].append(trigger_name)
    show_tables(tables)
