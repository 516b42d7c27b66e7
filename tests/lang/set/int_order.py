print({5, 3, 1}, {8, 0}, {16, 8, 0}, {7, 15, 23}, {100, 50, 25}, set(range(10, 0, -1)), {-1, -2, -3}, {1000, 1, 500})
print({0, 32, 64, 96}, {4, 12, 20, 28, 36}, set([2**61 - 1, 0]), {2**61, 1, 2}, {-1, 0, 1}, {2**64, 3, 10**20})
print(set(range(0, 100, 9)), set(range(100, 0, -7)), {i * i for i in range(20)}, {i * i % 97 for i in range(50)})
s = set()
for i in range(20):
    s.add(i * 37 % 101)
    if i % 4 == 3:
        print(list(s))
for i in range(0, 101, 2):
    s.discard(i)
print(s)
s.update(range(200, 180, -1))
print(s, s.pop(), s.pop(), len(s))
print(set([10, 20, 30]) | {5, 15}, {1, 9, 17, 25} & {25, 9}, {1, 9, 17, 25} - {9}, {33, 1} ^ {65, 1}, set({40: 0, 8: 0}), frozenset([9, 1]))
print({True, 2, 0}, {1.5, 2.5, 3}, {0.5, 0.25, 0.125}, {-5, -3, 5, 3}, {1 << i for i in range(12)}, {10**i for i in range(8)})
a = set(range(50))
for i in range(45):
    a.remove(i)
print(a, a.copy(), set(list(a)))
a.add(1)
print(a, [x for x in a], sorted(a), list(a)[0])
b = {3, 1}
b.add(2)
while b:
    print(b.pop(), end=' ')
print(b)
