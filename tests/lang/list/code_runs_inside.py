# Program code that runs inside an operation on a list, and changes the list.
class Clears:
    def __init__(self, items, number):
        self.items = items
        self.number = number

    def __index__(self):
        self.items.clear()
        return self.number


def attempt(action):
    items = list(range(10))
    try:
        print(action(items, lambda n: Clears(items, n)), items)
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e, items)


def store(items, clears):
    items[clears(3)] = 1


def delete(items, clears):
    del items[clears(5)]


def delete_slice(items, clears):
    del items[clears(5):900]


def delete_steps(items, clears):
    del items[clears(5):900:2]


def store_slice(items, clears):
    items[clears(2):] = [9]


attempt(lambda items, clears: items[clears(5)])
attempt(lambda items, clears: items[clears(0):8])
attempt(lambda items, clears: items[::clears(-1)])
attempt(store)
attempt(delete)
attempt(delete_slice)
attempt(delete_steps)
attempt(store_slice)


class Prints:
    def __index__(self):
        print('once')
        return 1


numbers = [1, 2, 3]
numbers[Prints():] = [9]
print(numbers)


class Dies:
    def __del__(self):
        held.clear()


held = [Dies() for i in range(300)]
held[::3] = [1] * 100
print(len(held))


class Own(int):
    def __index__(self):
        return 1


own = Own(7)
print('a' * own, range(own), hex(own), [10, 20, 30][Own(0)], chr(Own(65)))


class Letters(list):
    def __iter__(self):
        return iter('ab')


print(tuple(Letters([1])), (lambda *a: a)(*Letters([1])))
