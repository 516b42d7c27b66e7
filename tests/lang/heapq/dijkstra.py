from heapq import heappop, heappush

graph = {
    'A': {'B': 7, 'C': 9, 'F': 14}, 'B': {'A': 7, 'C': 10, 'D': 15}, 'C': {'A': 9, 'B': 10, 'D': 11, 'F': 2},
    'D': {'B': 15, 'C': 11, 'E': 6}, 'E': {'D': 6, 'F': 9}, 'F': {'A': 14, 'C': 2, 'E': 9}, 'G': {},
}


def shortest(graph, start):
    distance = {node: float('inf') for node in graph}
    distance[start] = 0
    before = {}
    queue = [(0, start)]
    while queue:
        d, node = heappop(queue)
        if d > distance[node]:
            continue
        for other, length in graph[node].items():
            if d + length < distance[other]:
                distance[other] = d + length
                before[other] = node
                heappush(queue, (d + length, other))
    return distance, before


distance, before = shortest(graph, 'A')
print(distance)
path = ['E']
while path[-1] != 'A':
    path.append(before[path[-1]])
print(' -> '.join(reversed(path)))


def prim(n, edges):
    near = {i: [] for i in range(n)}
    for a, b, w in edges:
        near[a].append((w, b))
        near[b].append((w, a))
    seen, queue, total = {0}, list(near[0]), 0
    queue.sort()
    while queue and len(seen) < n:
        w, node = heappop(queue)
        if node not in seen:
            seen.add(node)
            total += w
            for edge in near[node]:
                heappush(queue, edge)
    return total


print(prim(5, [(0, 1, 2), (0, 3, 6), (1, 2, 3), (1, 3, 8), (1, 4, 5), (2, 4, 7), (3, 4, 9)]))
