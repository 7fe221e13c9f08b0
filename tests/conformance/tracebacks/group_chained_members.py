def chained():
    try:
        try: 1 / 0
        except ZeroDivisionError as z: raise ValueError('from zero') from z
    except ValueError as v: return v
raise ExceptionGroup('members with chains', [chained(), chained()])
