raise SyntaxError('made by hand', ('some_file.txt', 3, 5, 'the quick brown fox\n', 3, 10))
