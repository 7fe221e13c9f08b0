class Window:
    def __init__(self, width, height): pass
Window(width=1, heigth=2)
