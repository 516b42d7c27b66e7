"""Graphs: breadth first, depth first, topological order, components, Dijkstra."""

ROADS = [
    ("Bern", "Basel", 95), ("Bern", "Lausanne", 101), ("Bern", "Luzern", 111), ("Basel", "Zürich", 87),
    ("Luzern", "Zürich", 52), ("Luzern", "Lugano", 168), ("Lausanne", "Genève", 63),
    ("Zürich", "Chur", 119), ("Chur", "Lugano", 142), ("Malé", "Addu", 540),
]

graph = {}
for a, b, length in ROADS:
    graph.setdefault(a, {})[b] = length
    graph.setdefault(b, {})[a] = length


def breadth_first(start):
    steps = {start: 0}
    queue = [start]
    for place in queue:
        for other in graph[place]:
            if other not in steps:
                steps[other] = steps[place] + 1
                queue.append(other)
    return steps


def shortest(start, goal):
    distance = {start: 0}
    before = {}
    done = set()
    while True:
        open_places = [p for p in distance if p not in done]
        if not open_places:
            return None
        place = min(open_places, key=lambda p: (distance[p], p))
        if place == goal:
            path = [goal]
            while path[-1] != start:
                path.append(before[path[-1]])
            return distance[goal], path[::-1]
        done.add(place)
        for other, length in graph[place].items():
            candidate = distance[place] + length
            if candidate < distance.get(other, 10**9):
                distance[other] = candidate
                before[other] = place


print(breadth_first("Genève"))
for pair in (("Genève", "Chur"), ("Basel", "Lugano"), ("Bern", "Bern"), ("Bern", "Addu")):
    found = shortest(*pair)
    print(pair, "-" if found is None else f"{found[0]} km: {' - '.join(found[1])}")

components = []
left = set(graph)
while left:
    part = set(breadth_first(min(left)))
    components.append(sorted(part))
    left -= part
print([len(part) for part in components], components[-1])

TASKS = {
    "shirt": ["tie", "belt"], "tie": ["jacket"], "trousers": ["shoes", "belt"], "belt": ["jacket"],
    "socks": ["shoes"], "shoes": [], "jacket": [],
}


def topological(tasks):
    order, state = [], {}

    def visit(task):
        if state.get(task) == "open":
            raise ValueError(f"cycle at {task}")
        if task not in state:
            state[task] = "open"
            for after in tasks[task]:
                visit(after)
            state[task] = "done"
            order.insert(0, task)

    for task in tasks:
        visit(task)
    return order


order = topological(TASKS)
assert all(order.index(a) < order.index(b) for a in TASKS for b in TASKS[a])
print(order)
TASKS["jacket"] = ["shirt"]
try:
    topological(TASKS)
except ValueError as error:
    print(error)
