# The dump beside this was made while count() ran, before anything was printed.
class Tally:
    def __init__(self):
        self.counts = {}

    def add(self, word):
        self.counts[word] = self.counts.get(word, 0) + 1


def letters(text):
    for letter in text:
        if letter != ' ':
            yield letter


def count(texts):
    tally = Tally()
    for text in texts:
        for letter in letters(text):
            tally.add(letter)
    return tally


result = count(['so it goes', 'and it goes on', 'until it ends'])
print(sorted(result.counts.items(), key=lambda pair: (-pair[1], pair[0])))
print(2 ** 100 + sum(result.counts.values()), {3, 1, 2}, (1.5, None, b'x'))
