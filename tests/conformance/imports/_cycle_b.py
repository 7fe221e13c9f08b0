print('b starts')
import _cycle_a
seen = hasattr(_cycle_a, 'early'), hasattr(_cycle_a, 'name_a')
try:
    from _cycle_a import name_a
except ImportError as e:
    print(type(e).__name__, str(e).split(' (/')[0])
try:
    _cycle_a.name_a
except AttributeError as e:
    print(str(e).split(" from '/")[0])
name_b = 'name of b'
