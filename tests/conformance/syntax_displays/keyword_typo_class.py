calss A:
    pass
