"""A JSON parser and printer by recursive descent, in pure Python.

Characters of a str looked at one by one, slices, joins, dispatch on types, an exception class for what
is wrong. Idea: RFC 8259. Printing what was parsed gives the text back; two broken texts a round are
refused where they break."""
import sys

ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
ESCAPED = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class JsonError(ValueError):
    def __init__(self, what, at):
        super().__init__(f"{what} at {at}")
        self.at = at


class Parser:
    def __init__(self, text):
        self.text = text + "\0"
        self.at = 0

    def fail(self, what):
        raise JsonError(what, self.at)

    def skip(self):
        text, at = self.text, self.at
        while text[at] in " \t\n\r":
            at += 1
        self.at = at
        return text[at]

    def expect(self, c):
        if self.skip() != c:
            self.fail(f"{c!r} expected")
        self.at += 1

    def document(self):
        v = self.value()
        self.expect("\0")
        return v

    def value(self):
        c = self.skip()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or "0" <= c <= "9":
            return self.number()
        for word, v in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return v
        self.fail("a value expected")

    def object(self):
        members = {}
        self.at += 1
        if self.skip() == "}":
            self.at += 1
            return members
        while True:
            if self.skip() != '"':
                self.fail("a name expected")
            name = self.string()
            self.expect(":")
            members[name] = self.value()
            if self.skip() != ",":
                break
            self.at += 1
        self.expect("}")
        return members

    def array(self):
        items = []
        self.at += 1
        if self.skip() == "]":
            self.at += 1
            return items
        while True:
            items.append(self.value())
            if self.skip() != ",":
                break
            self.at += 1
        self.expect("]")
        return items

    def string(self):
        text = self.text
        at = start = self.at + 1
        parts = []
        while True:
            c = text[at]
            if c == '"':
                break
            if c < " ":
                self.at = at
                self.fail("control character in a string")
            if c == "\\":
                parts.append(text[start:at])
                c = text[at + 1]
                if c == "u":
                    parts.append(chr(int(text[at + 2:at + 6], 16)))
                    at += 6
                else:
                    parts.append(ESCAPES[c])
                    at += 2
                start = at
            else:
                at += 1
        self.at = at + 1
        parts.append(text[start:at])
        return "".join(parts)

    def number(self):
        text = self.text
        at = start = self.at
        is_float = False
        while text[at] in "+-0123456789.eE":
            is_float = is_float or text[at] in ".eE"
            at += 1
        self.at = at
        return float(text[start:at]) if is_float else int(text[start:at])


def quoted(s):
    return '"' + "".join([ESCAPED.get(c, c) for c in s]) + '"'


def printed(v):
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, str):
        return quoted(v)
    if isinstance(v, list):
        return "[" + ", ".join([printed(item) for item in v]) + "]"
    if isinstance(v, dict):
        return "{" + ", ".join([f"{quoted(name)}: {printed(item)}" for name, item in v.items()]) + "}"
    return repr(v)


def document(count):
    return {"title": "a \"quoted\"\ttitle\n", "none": None, "empty": [[], {}], "items": [
        {"id": i, "name": f"item {i}", "price": i * 0.25, "tags": ["red", "green"][:i % 3],
         "sold": i % 2 == 0, "big": i ** 9, "place": [i, -i]} for i in range(count)]}


def main(size):
    made = document(20)
    text = printed(made)
    for _ in range(size):
        parsed = Parser(text).document()
        assert parsed == made and printed(parsed) == text
        for broken, at in (('{"a": [1, 2}', 11), ('["a", nul]', 6)):
            try:
                Parser(broken).document()
                assert False, "accepted"
            except JsonError as error:
                assert error.at == at, error
    assert Parser('"\\u0041\\/"').document() == "A/"
    print(len(text), text[:60])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
