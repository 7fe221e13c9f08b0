"""Counts words and prints the most frequent ones as a table."""
text = '''
A hognose is a harmless snake that plays dead when it is touched and wakes when the danger has passed
'''
counts = {}
for word in text.lower().split():
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f'{word:<10}|{"#" * count:<4}|{count:>3}')
