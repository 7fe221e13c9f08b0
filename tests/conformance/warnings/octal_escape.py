print('\400'.encode(), '\777'.encode('utf-16'), b'\400')
