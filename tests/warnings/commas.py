# Calls and subscripts that a missing comma makes, and assertions of tuples.
x = 5


def attempt(what):
    try:
        what()
    except (TypeError, KeyError) as e:
        print(type(e).__name__)


def names():
    return [
        ("a", 1)
        ("b", 2),
        [1, 2]
        ["c"],
    ]


attempt(names)
for what in (
    lambda: [1, 2]["a"], lambda: (1, 2)[1.5], lambda: "abc"["a"], lambda: b"abc"[None], lambda: [1][1, 2], lambda: f"{x}"["a"],
    lambda: [i for i in "ab"]["a"], lambda: [1][[1]], lambda: [1][-1.5], lambda: "a"[()],
    lambda: [1, 2][True], lambda: [1][0:1], lambda: [1, 2, 3, 4, 5, 6][x], lambda: {1: 2}["a"], lambda: (1, 2)[-1], lambda: {1: 2}[1](),
    lambda: 1[0], lambda: None[0], lambda: {1}[0], lambda: (i for i in "x")[0], lambda: (lambda: 1)[0], lambda: 1.5[0], lambda: ...[1],
    lambda: True[1], lambda: {i for i in "ab"}["a"],
    lambda: 1(2), lambda: "a"(2), lambda: [1](2), lambda: {}(2), lambda: {1}(3), lambda: None(), lambda: f"a{x}"(), lambda: (lambda: 1)(),
    lambda: (i for i in "a")(), lambda: [i for i in "a"](), lambda: {i: i for i in "a"}(), lambda: 1.5(), lambda: ...(), lambda: b""(),
    lambda: True(), lambda: (1, 2)(),
):
    attempt(what)
assert (1, 2)
assert (x, "message")
assert (x), "no warning"
