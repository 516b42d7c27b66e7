"""Wrapping, justifying and indenting text; a tiny template."""

TEXT = ("In computer science, boxing places a primitive value in an object so that the primitive can be "
        "used as a reference object. Unboxing gets the primitive value back out of its box.")


def wrap(text, width):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def justify(line, width):
    words = line.split()
    if len(words) == 1:
        return line
    gaps = len(words) - 1
    space, extra = divmod(width - sum(map(len, words)), gaps)
    out = ""
    for i, word in enumerate(words[:-1]):
        out += word + " " * (space + (1 if i < extra else 0))
    return out + words[-1]


for width in (30, 50):
    lines = wrap(TEXT, width)
    assert " ".join(lines) == TEXT and all(len(line) <= width for line in lines)
    print("+" + "-" * width + "+")
    for line in lines[:-1]:
        print("|" + justify(line, width) + "|")
    print("|" + lines[-1].ljust(width) + "|")
print(wrap("", 10), wrap("extraordinarily long", 5))


def minimum_raggedness(text, width):
    words = text.split()
    best = [(0, [])]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end):
            room = width - len(" ".join(words[start:end]))
            if room >= 0:
                cost = 0 if end == len(words) else room**3
                options.append((best[start][0] + cost, best[start][1] + [" ".join(words[start:end])]))
        best.append(min(options))
    return best[-1]


cost, lines = minimum_raggedness(TEXT, 40)
print(cost)
print("\n".join(lines))


def render(template, **values):
    out = ""
    while template:
        before, mark, rest = template.partition("{{")
        out += before
        if not mark:
            break
        name, _, template = rest.partition("}}")
        name, *filters = [part.strip() for part in name.split("|")]
        value = str(values.get(name, f"<{name}?>"))
        for f in filters:
            value = {"upper": value.upper(), "title": value.title(), "reverse": value[::-1]}[f]
        out += value
    return out


print(render("Dear {{ name | title }}, you owe {{sum}}. {{code|upper|reverse}} {{missing}}!",
             name="ada lovelace", sum=12, code="xyz"))
print("a-b_c d".replace("-", " ").replace("_", " ").title(), "x".join("abc"), "%s" * 2 % (1, 2))
print("  strip me \n".strip(), "xxhixx".strip("x"), "path/to/file".rsplit("/", 1), "k=v=w".split("=", 1))
print("Tab\there".expandtabs(8), "ß".upper(), "HeLLo".swapcase(), "1,2,,3".split(","), " a  b ".split(" "))
