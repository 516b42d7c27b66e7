// JavaScript twin of union_find.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const NODES = 6000;
const EDGES = 6000;

function randomEnds(seed, count) {
    const ends = [];
    for (let i = 0; i < count; i++) {
        seed = (16807 * seed) % 2147483647;
        ends.push(seed % NODES);
    }
    return ends;
}

function find(parent, node) {
    let root = node;
    while (parent[root] !== root) {
        root = parent[root];
    }
    while (node !== root) {
        const above = parent[node];
        parent[node] = root;
        node = above;
    }
    return root;
}

function union(parent, size, a, b) {
    a = find(parent, a);
    b = find(parent, b);
    if (a === b) {
        return false;
    }
    if (size[a] < size[b]) {
        parent[a] = b;
        size[b] += size[a];
    } else {
        parent[b] = a;
        size[a] += size[b];
    }
    return true;
}

function componentSizes(starts, ends) {
    const parent = [];
    for (let node = 0; node < NODES; node++) {
        parent.push(node);
    }
    const size = new Array(NODES).fill(1);
    let left = NODES;
    for (let i = 0; i < starts.length; i++) {
        if (union(parent, size, starts[i], ends[i])) {
            left -= 1;
        }
    }
    const sizes = [];
    for (let node = 0; node < NODES; node++) {
        if (parent[node] === node) {
            sizes.push(size[node]);
        }
    }
    check(sizes.length === left);
    return sizes;
}

function sizesBySearch(starts, ends) {
    const neighbours = [];
    for (let node = 0; node < NODES; node++) {
        neighbours.push([]);
    }
    for (let i = 0; i < starts.length; i++) {
        neighbours[starts[i]].push(ends[i]);
        neighbours[ends[i]].push(starts[i]);
    }
    const seen = new Array(NODES).fill(false);
    const sizes = [];
    for (let first = 0; first < NODES; first++) {
        if (!seen[first]) {
            seen[first] = true;
            const queue = [first];
            let head = 0;
            while (head < queue.length) {
                for (const node of neighbours[queue[head]]) {
                    if (!seen[node]) {
                        seen[node] = true;
                        queue.push(node);
                    }
                }
                head += 1;
            }
            sizes.push(queue.length);
        }
    }
    return sizes;
}

function max(data) {
    let largest = data[0];
    for (let i = 1; i < data.length; i++) {
        if (data[i] > largest) {
            largest = data[i];
        }
    }
    return largest;
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
}

const starts = randomEnds(1, EDGES);
const ends = randomEnds(2026, EDGES);
const expected = sizesBySearch(starts, ends);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let sizes;
for (let round = 0; round < size; round++) {
    sizes = componentSizes(starts, ends);
    check(sizes.length === expected.length);
    check(max(sizes) === max(expected));
    check(sum(sizes) === NODES);
}
sizes.sort((x, y) => x - y);
expected.sort((x, y) => x - y);
check(sizes.every((value, i) => value === expected[i]));
console.log(`${sizes.length} ${max(sizes)}`);
