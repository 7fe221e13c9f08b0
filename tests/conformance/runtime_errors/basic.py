for t in ('1 / 0', '[][0]', '{}["k"]', 'int("x")', 'undefined', 'None.x', '"a" + 1', 'len(5)', '(1, 2)[5]', '[1].remove(2)', '"abc".index("z")', 'next(iter([]))', 'float("abc")', '1 + None', 'open_', 'assert_'):
    try: print(eval(t))
    except Exception as e: print(t, '->', type(e).__name__, e)
