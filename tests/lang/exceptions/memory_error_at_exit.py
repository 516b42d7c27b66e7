"""Objects that hang on MemoryErrors, one of them shared by several, are finalized while the program's names are still found."""


def say(*words):
    print("gone", *words)


class D:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        say(self.n, len("abc"))
        try:
            [0] * 2 ** 61
        except MemoryError as e:
            print("again", e.args)


def caught():
    try:
        [0] * 2 ** 61
    except MemoryError as e:
        return e


kept = [caught() for i in range(20)]
kept[-1].x = D(1)
kept[-1].me = kept[-1]
kept[0].x = D(2)
kept[0].me = kept[0]
