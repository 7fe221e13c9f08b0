# String methods: find, replace, case, tests, slices, translate, counting.
TEXT = 'The quick brown fox jumps over the lazy dog, and the DOG sleeps on; 12345 times! '


def run(n):
    total = 0
    table = str.maketrans('abcde', 'ABCDE', '!;')
    for i in range(n):
        text = TEXT[i % 20:] + TEXT[:i % 20]
        total += text.find('dog') + text.rfind('the') + text.count('o')
        total += len(text.replace('the', 'a')) + len(text.strip()) + len(text.upper())
        if text.startswith('The') or text.endswith('! '):
            total += 1
        total += len(text.lower().split(' ')) + len(text.title())
        if 'lazy' in text and not text.isdigit():
            total += ord(text[i % 40]) + len(text[::2]) + (text[3:9] < text[9:15])
        if i % 3 == 0:
            total += len(text.translate(table)) + len(text.center(100, '*')) + len('-'.join(text.split()))
        total += text.partition(',')[0].isalpha() + len(text.zfill(90)) + text.swapcase().index('D')
    return total


print(run(150000))
