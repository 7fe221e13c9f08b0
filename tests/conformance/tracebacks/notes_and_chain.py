try:
    try: raise KeyError('inner')
    except KeyError as e:
        e.add_note('note on the inner one')
        raise ValueError('outer') from e
except ValueError as e:
    e.add_note('note on the outer one')
    raise
