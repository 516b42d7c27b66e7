from bisect import bisect, bisect_left, bisect_right, insort, insort_left, insort_right

people = [('ann', 20), ('bob', 25), ('cy', 25), ('dee', 40)]


def age(person):
    return person[1]


print(bisect_left(people, 25, key=age), bisect_right(people, 25, key=age), bisect(people, 99, key=age))
insort(people, ('eve', 25), key=age)
insort_left(people, ('fay', 25), key=age)
insort_right(people, ('gus', 20), key=age)
print(people)
down = [9, 7, 5, 3, 1]
print(bisect_left(down, -5, key=lambda x: -x))
insort(down, 4, key=lambda x: -x)
print(down)
calls = []
bisect_left([1, 2, 3, 4], 3, key=lambda x: calls.append(x) or x)
print(calls)
print(bisect_left([1, 2, 3], 2, key=None))
for bad in (lambda: bisect([1, 2], 1, key=5), lambda: insort([1], 1, 0, 1, len), lambda: insort([1, 2], 5, key=len)):
    try:
        bad()
    except TypeError as e:
        print(e)
