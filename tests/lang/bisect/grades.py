from bisect import bisect, bisect_left, insort


def grade(score, breakpoints=(60, 70, 80, 90), grades='FDCBA'):
    return grades[bisect(breakpoints, score)]


print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])


def index(a, x):
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError(x)


print(index([1, 3, 5], 3))
try:
    index([1, 3, 5], 4)
except ValueError as e:
    print('no', e)


def longest_increasing(numbers):
    tails = []
    for x in numbers:
        i = bisect_left(tails, x)
        if i == len(tails):
            tails.append(x)
        else:
            tails[i] = x
    return len(tails)


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), longest_increasing(range(20)), longest_increasing([]))


def inversions(numbers):
    seen, total = [], 0
    for x in numbers:
        total += len(seen) - bisect(seen, x)
        insort(seen, x)
    return total


print(inversions([2, 4, 1, 3, 5]), inversions(range(10, 0, -1)))


class Squares:
    def __len__(self):
        return 1000

    def __getitem__(self, i):
        return i * i


print(bisect(Squares(), 5000), bisect_left(Squares(), 4900))
