# sample() takes sequences, not whatever has a length and items.
import collections
import random


class Endless:
    def __len__(self):
        return 5

    def __getitem__(self, index):
        return index


class Declared(collections.abc.Sequence):
    def __len__(self):
        return 5

    def __getitem__(self, index):
        if index >= 5:
            raise IndexError
        return index


for population in (Endless(), Declared(), {1: 2}, {1, 2, 3}, 'abcd', b'abcd', bytearray(b'abcd'), range(9), collections.deque('abcd'), collections.UserList('abcd'), 5):
    try:
        print(random.Random(1).sample(population, 2))
    except TypeError as error:
        print(type(population).__name__, error)
