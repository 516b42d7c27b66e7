"""The Josephus problem: 500 people in a circle, every second … ninth leaves, who is the last?

A walk round a list of flags, mostly over those already cleared, with a counter that starts anew.
Idea: Josephus, The Jewish War III 8; with steps of two the last of 500 is number 2 (500 - 256) + 1.
All are checked by the recurrence over the number of people, which needs no circle (Graham, Knuth
and Patashnik, Concrete Mathematics, 3.3)."""
import sys


def last_of(people, step):
    present = [True] * people
    left = people
    counted = 0
    i = 0
    while left > 1:
        if present[i]:
            counted += 1
            if counted == step:
                present[i] = False
                left -= 1
                counted = 0
        i += 1
        if i == people:
            i = 0
    i = 0
    while not present[i]:
        i += 1
    return i + 1


def by_recurrence(people, step):
    last = 0
    for n in range(2, people + 1):
        last = (last + step) % n
    return last + 1


def main(size):
    expected = [by_recurrence(500, step) for step in range(2, 10)]
    last = []
    for _ in range(size):
        last = []
        for step in range(2, 10):
            last.append(last_of(500, step))
        assert last == expected and last[0] == 489, f"{last}"
    print(last[0], last[1], last[7])


main(int(sys.argv[1]) if len(sys.argv) > 1 else 70)
