print('a starts')
import _cycle_b
early = 'early'
from _cycle_b import name_b
print('a sees', name_b, _cycle_b.seen)
name_a = 'name of a'
