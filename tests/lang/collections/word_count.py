from collections import Counter, defaultdict, namedtuple

text = '''It was the best of times it was the worst of times
it was the age of wisdom it was the age of foolishness'''
words = text.lower().split()
count = Counter(words)
for word, n in sorted(count.items(), key=lambda item: (-item[1], item[0])):
    print(f'{word:12} {n}')
index = defaultdict(set)
for number, line in enumerate(text.splitlines(), 1):
    for word in line.lower().split():
        index[word].add(number)
print({word: sorted(lines) for word, lines in sorted(index.items())})
Row = namedtuple('Row', 'letter count')
print([Row(*pair) for pair in Counter(''.join(words)).most_common(3)])
groups = defaultdict(list)
for word in sorted(set(words)):
    groups[word[0]].append(word)
print(dict(groups))
