"""A discrete event simulation with a hand-made heap and an integer random generator."""


def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i and heap[i] < heap[(i - 1) // 2]:
        parent = (i - 1) // 2
        heap[i], heap[parent] = heap[parent], heap[i]
        i = parent


def pop(heap):
    top, last = heap[0], heap.pop()
    if heap:
        heap[0] = last
        i = 0
        while True:
            child = 2 * i + 1
            if child >= len(heap):
                break
            if child + 1 < len(heap) and heap[child + 1] < heap[child]:
                child += 1
            if heap[i] <= heap[child]:
                break
            heap[i], heap[child] = heap[child], heap[i]
            i = child
    return top


def random(seed):
    def below(n):
        nonlocal seed
        seed = seed * 48271 % 0x7FFFFFFF
        return seed % n

    return below


def simulate(clerks, customers, seed):
    below = random(seed)
    events = []
    clock = 0
    for number in range(customers):
        clock += below(60)
        push(events, (clock, 0, number))
    arrived = {}
    waiting = []
    waits = []
    free = clerks
    longest = 0
    while events:
        clock, kind, number = pop(events)
        if kind == 0:
            arrived[number] = clock
            waiting.append(number)
            longest = max(longest, len(waiting))
        else:
            free += 1
        while free and waiting:
            free -= 1
            customer = waiting.pop(0)
            waits.append(clock - arrived[customer])
            push(events, (clock + 20 + below(100), 1, customer))
    return clock, sum(waits), max(waits), longest


heap = []
for value in (5, 3, 8, 1, 9, 2, 7, 3):
    push(heap, value)
print([pop(heap) for _ in range(8)])
for clerks in (1, 2, 3, 4):
    end, total, worst, longest = simulate(clerks, 200, 20240229)
    print(f"{clerks} clerks: closed at {end // 3600}:{end // 60 % 60:02}:{end % 60:02}, "
          f"mean wait {total / 200:7.2f} s, worst {worst} s, queue {longest}")
