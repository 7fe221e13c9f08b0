e = ValueError('x')
e.__notes__ = 'a string'
raise e
