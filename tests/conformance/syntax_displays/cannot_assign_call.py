len('abc') = 3
