print(True, False, None)
