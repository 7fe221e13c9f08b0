for x in (1, 'a', None, 5):
    match x:
        case 1:
            print('one')
        case 'a':
            print('letter')
        case None:
            print('none')
        case _:
            print('other', x)
match 3:
    case 4: print('no')
print('falls through')
