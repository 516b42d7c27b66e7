"""Service desk: 1,000 customers queue for three clerks, an event simulation with a binary heap.

Two short functions sift numbers up and down in a list, one loop takes the next event, and lists
hold the times of the customers. An event is one number: its time, then the customer.
Idea: Erlang's telephone queues (1909), the heap of Williams (1964) and the generator of Park and
Miller. The times are checked by a recursion that has neither events nor a queue (Kiefer and
Wolfowitz, 1955): each customer takes the clerk who is free first. Little's law must hold to the
last minute: the people present, summed over time, are the minutes spent, summed over people."""
import sys

CUSTOMERS = 1000
CLERKS = 3
LONGEST_GAP = 11
LONGEST_SERVICE = 32
SCALE = 1024


def push(heap, item):
    i = len(heap)
    heap.append(item)
    while i > 0:
        parent = (i - 1) // 2
        if heap[parent] <= item:
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def pop(heap):
    top = heap[0]
    item = heap.pop()
    count = len(heap)
    if count > 0:
        i = 0
        child = 1
        while child < count:
            if child + 1 < count and heap[child + 1] < heap[child]:
                child += 1
            if heap[child] >= item:
                break
            heap[i] = heap[child]
            i = child
            child = 2 * i + 1
        heap[i] = item
    return top


def draw_customers(seed, arrival, service):
    time = 0
    for _ in range(CUSTOMERS):
        seed = 16807 * seed % 2147483647
        time += 1 + seed % LONGEST_GAP
        arrival.append(time)
        seed = 16807 * seed % 2147483647
        service.append(1 + seed % LONGEST_SERVICE)


def simulate(arrival, service, begin, end):
    heap = []
    for customer in range(CUSTOMERS):
        push(heap, arrival[customer] * SCALE + customer)
    queue = []
    head = 0
    idle = CLERKS
    present = 0
    most = 0
    area = 0
    last = 0
    while len(heap) > 0:
        event = pop(heap)
        time = event // SCALE
        customer = event % SCALE
        assert time >= last, f"time runs back from {last} to {time}"
        area += present * (time - last)
        last = time
        if begin[customer] < 0:
            present += 1
            queue.append(customer)
        else:
            present -= 1
            idle += 1
            end[customer] = time
        if present > most:
            most = present
        if idle > 0 and head < len(queue):
            first = queue[head]
            head += 1
            idle -= 1
            begin[first] = time
            push(heap, (time + service[first]) * SCALE + first)
    assert present == 0 and idle == CLERKS, f"{present} customers left, {idle} clerks idle"
    return [most, area]


def check_times(arrival, service, begin, end):
    free = [0] * CLERKS
    for customer in range(CUSTOMERS):
        clerk = 0
        for other in range(1, CLERKS):
            if free[other] < free[clerk]:
                clerk = other
        start = max(arrival[customer], free[clerk])
        free[clerk] = start + service[customer]
        assert begin[customer] == start, f"customer {customer} begins at {begin[customer]}"
        assert end[customer] == free[clerk], f"customer {customer} ends at {end[customer]}"


def main(size):
    waited = 0
    most = 0
    for _ in range(size):
        arrival = []
        service = []
        draw_customers(1, arrival, service)
        begin = [-1] * CUSTOMERS
        end = [-1] * CUSTOMERS
        most, area = simulate(arrival, service, begin, end)
        check_times(arrival, service, begin, end)
        waited = 0
        spent = 0
        for customer in range(CUSTOMERS):
            waited += begin[customer] - arrival[customer]
            spent += end[customer] - arrival[customer]
        assert spent == area, f"{spent} minutes spent, but {area} by Little's law"
    print(waited, most)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 80)
