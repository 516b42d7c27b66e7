# A character in a string, short and long, ASCII and not.
for text in ("", "a", "abc", "é", "aé", "日本", "a" * 16, "a" * 17, "x" * 15 + "é", "x" * 16 + "é", "x" * 20 + "日", "\0b"):
    print(len(text), [c in text for c in ("a", "b", "c", "é", "日", "", "\0", "ab", "bc", "x")])


class S(str):
    pass


print("b" in S("abc"), S("b") in "abc", S("d") in S("abc"))
for part in (1, None, b"a"):
    try:
        part in "abc"
    except TypeError as e:
        print(e)
