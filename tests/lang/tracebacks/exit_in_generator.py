def pairs(items):
    for a, b in zip(items, items[1:]):
        yield (a +
               b)


total = sum(x for x in pairs([1, 2, "3"]) if x is not None)
