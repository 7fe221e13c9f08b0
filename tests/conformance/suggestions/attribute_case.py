class A:
    userName = 'x'
A().username
