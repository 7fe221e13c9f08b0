for number in (0, -1, 1, -2):
    for signed in (False, True):
        for order in ('big', 'little'):
            try:
                print(number, signed, order, number.to_bytes(0, order, signed=signed))
            except OverflowError as error:
                print(number, signed, order, error)
