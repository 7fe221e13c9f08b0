name = input()
print('hello', name)
print(repr(input('prompt> ')))
print(int(input()) + 1)
try:
    input('at the end: ')
except EOFError as e:
    print(repr(e))
