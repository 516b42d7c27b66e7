"""Linked lists and trees made of lists, tuples and dicts."""


def cons(*items):
    cell = None
    for item in reversed(items):
        cell = (item, cell)
    return cell


def to_list(cell):
    out = []
    while cell is not None:
        value, cell = cell
        out.append(value)
    return out


def reverse(cell):
    done = None
    while cell:
        done = (cell[0], done)
        cell = cell[1]
    return done


def insert(tree, key, value):
    if tree is None:
        return {"key": key, "value": value, "left": None, "right": None}
    if key == tree["key"]:
        tree["value"] = value
    else:
        side = "left" if key < tree["key"] else "right"
        tree[side] = insert(tree[side], key, value)
    return tree


def in_order(tree):
    if tree is None:
        return []
    return in_order(tree["left"]) + [(tree["key"], tree["value"])] + in_order(tree["right"])


def depth(tree):
    return 0 if tree is None else 1 + max(depth(tree["left"]), depth(tree["right"]))


def check(tree):
    """Bottom-up binary trees: the nodes of a perfect tree of tuples."""
    left, right = tree
    return 1 if left is None else 1 + check(left) + check(right)


def bottom_up(d):
    return (bottom_up(d - 1), bottom_up(d - 1)) if d else (None, None)


print(cons(1, 2, 3), to_list(reverse(cons(1, 2, 3))), to_list(cons()))

tree = None
for word in "the wind in the willows and the owl in the oak".split():
    tree = insert(tree, word, len(word))
print(in_order(tree))
print("depth", depth(tree), "root", tree["key"], "left", tree["left"]["key"])
print([check(bottom_up(d)) for d in range(10)])

loop = [1, [2]]
loop[1].append(loop)
print(loop, loop[1][1] is loop)
ring = {"name": "ring"}
ring["self"] = ring
print(ring, ring["self"]["self"]["name"])
del loop, ring

queue = {"front": [], "back": []}


def enqueue(item):
    queue["back"].append(item)


def dequeue():
    if not queue["front"]:
        queue["front"], queue["back"] = queue["back"][::-1], []
    return queue["front"].pop()


taken = []
for i in range(5):
    enqueue(i)
    enqueue(i * i)
    taken.append(dequeue())
while queue["front"] or queue["back"]:
    taken.append(dequeue())
print(taken)
flatten = lambda x: [y for part in x for y in flatten(part)] if isinstance(x, list) else [x]
print(flatten([1, [2, [3, [], [4]], 5], [[[6]]]]))
deep = None
for i in range(100_000):
    deep = (i, deep)
count = 0
while deep:
    count += 1
    deep = deep[1]
print(count)
