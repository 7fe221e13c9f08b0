# A super whose __init__ was never called can be shown, and is bound to nothing.
class Own(super):
    pass


for made in (super.__new__(super), Own.__new__(Own)):
    print(repr(made), str(made))
    print(made.__thisclass__, made.__self__, made.__self_class__)
    try:
        print(made.absent)
    except AttributeError as error:
        print(error)
