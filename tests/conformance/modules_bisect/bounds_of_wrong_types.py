# The bounds that bisect and insort are given.
import bisect

for function in (bisect.bisect, bisect.insort, bisect.bisect_left):
    for bounds in ((0, int), (0, 'a'), ('a',), (None,), (0, None), (1.5,), (0, 1.5), (0, 10 ** 30), (True, True), ('a', 'b')):
        for sequence in ([1, 2], range(2)):
            try:
                print(function(sequence, 1, *bounds))
            except Exception as error:
                print(type(error).__name__, error)
