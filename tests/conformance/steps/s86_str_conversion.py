print(str(5) + '!', int('42') + 1, float('1.5'), bool(''), repr('a'))
