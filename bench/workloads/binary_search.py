"""Binary search: every second look-up of 2,000 finds its key in a sorted list of 1,000 ints.

Halving, index arithmetic and unpredictable comparisons of ints beyond the small ones.
Idea: D. E. Knuth, The Art of Computer Programming 3, section 6.2.1, algorithm B."""
import sys


def search(data, key):
    low = 0
    high = len(data) - 1
    while low <= high:
        middle = (low + high) // 2
        value = data[middle]
        if value == key:
            return middle
        if value < key:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def look_up_all(data, last):
    hits = 0
    places = 0
    for key in range(5000, last, 3):
        place = search(data, key)
        if place >= 0:
            hits += 1
            places += place
    return hits, places


def main(size):
    data = [5000 + 6 * i for i in range(1000)]
    hits = 0
    places = 0
    for _ in range(size):
        hits, places = look_up_all(data, 11_000)
        assert hits == 1000 and places == 499_500, f"{hits}, {places}"
    print(hits, places)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 160)
