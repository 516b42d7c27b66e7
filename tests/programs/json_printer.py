"""A printer and a reader for JSON-like values."""


def quote(text):
    special = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(special.get(c, c) for c in text) + '"'


def dump(value, indent=None, depth=0):
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        items = [f"{quote(k)}: {dump(v, indent, depth + 1)}" for k, v in value.items()]
        brackets = "{}"
    elif isinstance(value, (list, tuple)):
        items = [dump(v, indent, depth + 1) for v in value]
        brackets = "[]"
    else:
        raise TypeError(f"cannot print a {type(value).__name__}")
    if indent is None or not items:
        return brackets[0] + ", ".join(items) + brackets[1]
    pad = "\n" + " " * indent * (depth + 1)
    return brackets[0] + pad + ("," + pad).join(items) + "\n" + " " * indent * depth + brackets[1]


def load(text):
    position = 0

    def skip():
        nonlocal position
        while position < len(text) and text[position] in " \n\t":
            position += 1

    def expect(c):
        nonlocal position
        skip()
        if text[position:position + 1] != c:
            raise ValueError(f"{c!r} expected at {position}")
        position += 1

    def string():
        nonlocal position
        expect('"')
        out = ""
        while text[position] != '"':
            if text[position] == "\\":
                position += 1
                out += {"n": "\n", "t": "\t"}.get(text[position], text[position])
            else:
                out += text[position]
            position += 1
        position += 1
        return out

    def members(close, read, into):
        nonlocal position
        position += 1
        skip()
        if text[position] == close:
            position += 1
            return into
        while True:
            read(into)
            skip()
            if text[position:position + 1] != ",":
                expect(close)
                return into
            position += 1

    def pair(into):
        skip()
        key = string()
        expect(":")
        into[key] = value()

    def value():
        nonlocal position
        skip()
        c = text[position:position + 1]
        if c == "{":
            return members("}", pair, {})
        if c == "[":
            return members("]", lambda into: into.append(value()), [])
        if c == '"':
            return string()
        for word, meaning in (("null", None), ("true", True), ("false", False)):
            if text.startswith(word, position):
                position += len(word)
                return meaning
        start = position
        while position < len(text) and text[position] in "+-0123456789.eE":
            position += 1
        if start == position:
            raise ValueError(f"a value expected at {start}")
        number = text[start:position]
        return float(number) if any(c in ".eE" for c in number) else int(number)

    return value()


document = {
    "name": "tape \"A\"", "sizes": [1, 2.5, -3, 10**20, 1e300], "empty": {}, "none": None,
    "flags": (True, False), "nested": {"path": "c:\\x\ty", "list": [[], [[1], [2, [3]]]]},
}
text = dump(document)
print(text)
print(dump(document, 2))
again = load(text)
assert dump(again) == text
assert load(dump(document, 4)) == again
print(again["sizes"], again["nested"]["list"])
for wrong in ("[1, 2", "{1: 2}", "[1 2]", "?"):
    try:
        print(load(wrong))
    except ValueError as error:
        print("ValueError:", error)
try:
    dump({"s": {1, 2}})
except TypeError as error:
    print("TypeError:", error)
