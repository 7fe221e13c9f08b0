# The notes that say where in a structure dumps failed (3.14).
import json


class Thing:
    pass


for value in (Thing(), [1, Thing()], {'a': [0, {'b': Thing()}]}, (1, (2, Thing())), {'k': {1, 2}},
              [[[b'x']]], {('t',): 1}, [{'x': {('t',): 1}}], [float('nan')], {'deep': [float('inf')]}):
    for options in ({}, {'indent': 1}, {'allow_nan': False}, {'sort_keys': True}):
        try:
            json.dumps(value, **options)
            print('ok', options)
        except (TypeError, ValueError) as error:
            print(options, error, getattr(error, '__notes__', None))
loop = {'a': [1]}
loop['a'].append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error, error.__notes__)
try:
    json.dumps([{'q': Thing()}], default=lambda o: {1} if isinstance(o, Thing) else 1 / 0)
except ZeroDivisionError as error:
    print(error, len(error.__notes__), error.__notes__)
