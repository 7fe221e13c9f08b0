e = ValueError('noted'); e.add_note('a note\nof two lines')
g = ExceptionGroup('grouped', [e, KeyError('k')])
g.add_note('note of the group')
try: raise KeyError('cause')
except KeyError as k: raise g from k
