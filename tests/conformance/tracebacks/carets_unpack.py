pair = (1, 2, 3)
(a, b), c = pair, 5
