// JavaScript twin of avl_tree.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const PRIME = 809;
const ROOT = 3;
const LEVELS = 9;

function update(left, right, height, node) {
    const a = height[left[node]];
    const b = height[right[node]];
    if (a > b) {
        height[node] = a + 1;
    } else {
        height[node] = b + 1;
    }
}

function rotateRight(left, right, height, node) {
    const top = left[node];
    left[node] = right[top];
    right[top] = node;
    update(left, right, height, node);
    update(left, right, height, top);
    return top;
}

function rotateLeft(left, right, height, node) {
    const top = right[node];
    right[node] = left[top];
    left[top] = node;
    update(left, right, height, node);
    update(left, right, height, top);
    return top;
}

function insert(key, left, right, height, node, added) {
    if (node === 0) {
        key.push(added);
        left.push(0);
        right.push(0);
        height.push(1);
        return key.length - 1;
    }
    if (added < key[node]) {
        const child = insert(key, left, right, height, left[node], added);
        left[node] = child;
        if (height[child] > height[right[node]] + 1) {
            if (added > key[child]) {
                left[node] = rotateLeft(left, right, height, child);
            }
            return rotateRight(left, right, height, node);
        }
    } else {
        const child = insert(key, left, right, height, right[node], added);
        right[node] = child;
        if (height[child] > height[left[node]] + 1) {
            if (added < key[child]) {
                right[node] = rotateRight(left, right, height, child);
            }
            return rotateLeft(left, right, height, node);
        }
    }
    update(left, right, height, node);
    return node;
}

function depthOf(key, left, right, root, wanted) {
    let node = root;
    let depth = 1;
    while (node !== 0 && key[node] !== wanted) {
        if (wanted < key[node]) {
            node = left[node];
        } else {
            node = right[node];
        }
        depth += 1;
    }
    check(node !== 0);
    return depth;
}

function walk(key, left, right, height, node, output) {
    if (node === 0) {
        return 0;
    }
    const a = walk(key, left, right, height, left[node], output);
    output.push(key[node]);
    const b = walk(key, left, right, height, right[node], output);
    check(-1 <= a - b && a - b <= 1);
    const tall = Math.max(a, b) + 1;
    check(height[node] === tall);
    return tall;
}

function fewestNodes(tall) {
    let before = 0;
    let fewest = 1;
    for (let i = 0; i < tall - 1; i++) {
        [before, fewest] = [fewest, before + fewest + 1];
    }
    return fewest;
}

function pathLength(numbers) {
    const key = [0];
    const left = [0];
    const right = [0];
    const height = [0];
    let root = 0;
    for (const number of numbers) {
        root = insert(key, left, right, height, root, number);
    }
    const output = [];
    const tall = walk(key, left, right, height, root, output);
    check(output.length === numbers.length);
    for (let i = 0; i < output.length; i++) {
        check(output[i] === i + 1);
    }
    check(fewestNodes(tall) <= output.length);
    let total = 0;
    for (const number of numbers) {
        const depth = depthOf(key, left, right, root, number);
        check(depth <= tall);
        total += depth;
    }
    return total;
}

const scrambled = [];
let power = 1;
for (let i = 0; i < PRIME - 1; i++) {
    power = (ROOT * power) % PRIME;
    scrambled.push(power);
}
const ascending = [];
for (let number = 1; number < 2 ** LEVELS; number++) {
    ascending.push(number);
}
const perfect = (LEVELS - 1) * 2 ** LEVELS + 1;

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = pathLength(scrambled);
    check(pathLength(ascending) === perfect);
}
console.log(`${total} ${perfect}`);
