print(type(1).__name__, isinstance('a', str), isinstance(1, (str, int)))
