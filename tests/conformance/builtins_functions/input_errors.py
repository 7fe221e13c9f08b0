# input without data, and its argument errors.
def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ':', error)

show(input)
show(input, 1, 2)
show(input, prompt='x')
try:
    input('prompt> ')
except EOFError as error:
    print()
    print(type(error).__name__, error, error.args)


class Prompt:
    def __str__(self):
        raise ValueError('in prompt')


show(input, Prompt())
print(input.__name__, input.__self__.__name__, callable(input))
