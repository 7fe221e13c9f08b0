eg = ExceptionGroup('two problems', [ValueError('v'), TypeError('t')])
print(eg, repr(eg), eg.message, eg.exceptions, eg.args)
try: raise eg
except ExceptionGroup as g: print(g is eg, len(g.exceptions))
try: raise eg
except* ValueError as g: print('values', g.exceptions)
except* TypeError as g: print('types', g.exceptions)
print(isinstance(eg, Exception), issubclass(ExceptionGroup, BaseExceptionGroup))
