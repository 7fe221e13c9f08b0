import collections
collections.abcx
