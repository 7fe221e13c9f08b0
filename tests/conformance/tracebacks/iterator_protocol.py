class It:
    def __iter__(self):
        return self.items
a, b = It()
