# Scanning text character by character: a parser for JSON-like documents.
def make(n):
    parts = []
    for i in range(n):
        parts.append('{"id": %d, "name": "user%d", "tags": ["a", "b%d", true, null], "score": %d.5, "in": {"x": [1, 2, 3]}}' % (i, i, i % 7, i % 100))
    return '[' + ', '.join(parts) + ']'


class Parser:
    def __init__(self, text):
        self.text = text
        self.i = 0

    def skip(self):
        text = self.text
        i = self.i
        while text[i] in ' \n\t':
            i += 1
        self.i = i

    def value(self):
        self.skip()
        c = self.text[self.i]
        if c == '{':
            return self.object()
        if c == '[':
            return self.array()
        if c == '"':
            return self.string()
        if c == 't':
            self.i += 4
            return True
        if c == 'n':
            self.i += 4
            return None
        return self.number()

    def object(self):
        result = {}
        self.i += 1
        while True:
            self.skip()
            key = self.string()
            self.skip()
            self.i += 1
            result[key] = self.value()
            self.skip()
            c = self.text[self.i]
            self.i += 1
            if c == '}':
                return result

    def array(self):
        result = []
        self.i += 1
        while True:
            result.append(self.value())
            self.skip()
            c = self.text[self.i]
            self.i += 1
            if c == ']':
                return result

    def string(self):
        text = self.text
        start = self.i + 1
        i = start
        while text[i] != '"':
            i += 1
        self.i = i + 1
        return text[start:i]

    def number(self):
        text = self.text
        start = i = self.i
        while text[i] in '0123456789.':
            i += 1
        self.i = i
        piece = text[start:i]
        return float(piece) if '.' in piece else int(piece)


text = make(40000)
documents = Parser(text).value()
total = 0.0
for document in documents:
    total += document['score'] + document['id'] + len(document['tags']) + sum(document['in']['x']) + len(document['name'])
print(len(text), len(documents), '%.1f' % total)
