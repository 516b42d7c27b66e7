"""AVL tree: the numbers 1 to 808 inserted in a scrambled order, 511 in ascending order, looked up.

A balanced tree kept in four lists (key, left, right, height), with node 0 for none: recursive
insertion with rotations, a loop down the tree for each lookup, a recursive walk.
Idea: Adelson-Velsky and Landis (1962); Knuth, The Art of Computer Programming 3, 6.2.3. The
powers of the primitive root 3 modulo 809 are 1 to 808 in some order, so the walk must yield just
these; heights and balance are recomputed; no tree of height h has fewer nodes than the Fibonacci
trees; and 2^k - 1 ascending keys make a perfect tree, whose path lengths have a closed form."""
import sys

PRIME = 809
ROOT = 3
LEVELS = 9


def update(left, right, height, node):
    a = height[left[node]]
    b = height[right[node]]
    if a > b:
        height[node] = a + 1
    else:
        height[node] = b + 1


def rotate_right(left, right, height, node):
    top = left[node]
    left[node] = right[top]
    right[top] = node
    update(left, right, height, node)
    update(left, right, height, top)
    return top


def rotate_left(left, right, height, node):
    top = right[node]
    right[node] = left[top]
    left[top] = node
    update(left, right, height, node)
    update(left, right, height, top)
    return top


def insert(key, left, right, height, node, new):
    if node == 0:
        key.append(new)
        left.append(0)
        right.append(0)
        height.append(1)
        return len(key) - 1
    if new < key[node]:
        child = insert(key, left, right, height, left[node], new)
        left[node] = child
        if height[child] > height[right[node]] + 1:
            if new > key[child]:
                left[node] = rotate_left(left, right, height, child)
            return rotate_right(left, right, height, node)
    else:
        child = insert(key, left, right, height, right[node], new)
        right[node] = child
        if height[child] > height[left[node]] + 1:
            if new < key[child]:
                right[node] = rotate_right(left, right, height, child)
            return rotate_left(left, right, height, node)
    update(left, right, height, node)
    return node


def depth_of(key, left, right, root, wanted):
    node = root
    depth = 1
    while node != 0 and key[node] != wanted:
        if wanted < key[node]:
            node = left[node]
        else:
            node = right[node]
        depth += 1
    assert node != 0, f"{wanted} is not found"
    return depth


def walk(key, left, right, height, node, output):
    if node == 0:
        return 0
    a = walk(key, left, right, height, left[node], output)
    output.append(key[node])
    b = walk(key, left, right, height, right[node], output)
    assert -1 <= a - b <= 1, f"node {node} has subtrees of heights {a} and {b}"
    tall = max(a, b) + 1
    assert height[node] == tall, f"node {node} is {tall} high, not {height[node]}"
    return tall


def fewest_nodes(tall):
    before = 0
    fewest = 1
    for _ in range(tall - 1):
        before, fewest = fewest, before + fewest + 1
    return fewest


def path_length(numbers):
    key = [0]
    left = [0]
    right = [0]
    height = [0]
    root = 0
    for number in numbers:
        root = insert(key, left, right, height, root, number)
    output = []
    tall = walk(key, left, right, height, root, output)
    assert len(output) == len(numbers), f"{len(output)} keys in the tree"
    for i in range(len(output)):
        assert output[i] == i + 1, f"key {i + 1} is {output[i]}"
    assert fewest_nodes(tall) <= len(output), f"a tree of height {tall} has too few nodes"
    total = 0
    for number in numbers:
        depth = depth_of(key, left, right, root, number)
        assert depth <= tall, f"{number} lies too deep"
        total += depth
    return total


def main(size):
    scrambled = []
    power = 1
    for _ in range(PRIME - 1):
        power = ROOT * power % PRIME
        scrambled.append(power)
    ascending = []
    for number in range(1, 2 ** LEVELS):
        ascending.append(number)
    perfect = (LEVELS - 1) * 2 ** LEVELS + 1
    total = 0
    for _ in range(size):
        total = path_length(scrambled)
        found = path_length(ascending)
        assert found == perfect, f"{found} steps in the perfect tree"
    print(total, perfect)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 51)
