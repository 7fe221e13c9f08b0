prin('hello')
