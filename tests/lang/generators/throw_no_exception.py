# throw() of what is no exception: directly, and through `yield from` into generators and other iterators.

class Items:
    def __iter__(self):
        return self

    def __next__(self):
        return 1


class Catching(Items):
    def throw(self, *args):
        print("throw", len(args), args[0])
        return "caught"


def plain():
    try:
        while True:
            yield 1
    except ValueError as e:
        yield repr(e)


def delegating(iterable):
    def generator():
        yield from iterable()
    return generator


class NoException:
    def __repr__(self):
        return "NoException()"


things = 1, "x", None, int, NoException, NoException(), ValueError, ValueError("v"), [ValueError]
for name, make in (("plain", plain), ("once", delegating(plain)), ("twice", delegating(delegating(plain))),
                   ("items", delegating(Items)), ("catching", delegating(Catching)), ("deep", delegating(delegating(Catching)))):
    for args in [(thing,) for thing in things] + [(ValueError, "w"), (ValueError("v"), "x"), (ValueError, None, 5), (1, 2), ("s", None, None)]:
        generator = make()
        next(generator)
        try:
            print(name, len(args), generator.throw(*args))
        except Exception as e:
            print(name, len(args), type(e).__name__, e)
        try:
            print(next(generator))
        except StopIteration:
            print("ended")
    fresh = make()
    for _ in range(2):
        try:
            fresh.throw(5)
        except TypeError as e:
            print(e)
    print(next(fresh))
