// JavaScript twin of topological_sort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const NODES = 800;
const EDGES = 3000;
const GRAPHS = 6;

function randomNumbers(seed, count) {
    const numbers = [];
    for (let i = 0; i < count; i++) {
        seed = (16807 * seed) % 2147483647;
        numbers.push(seed);
    }
    return numbers;
}

function randomRanks(seed) {
    const numbers = randomNumbers(seed, NODES);
    const ranks = [];
    for (let i = 0; i < NODES; i++) {
        ranks.push(i);
    }
    for (let i = NODES - 1; i > 0; i--) {
        const j = numbers[i] % (i + 1);
        const rank = ranks[i];
        ranks[i] = ranks[j];
        ranks[j] = rank;
    }
    return ranks;
}

function randomEdges(seed) {
    const ranks = randomRanks(seed);
    const numbers = randomNumbers(seed + 1000, 2 * EDGES);
    const sources = [];
    const targets = [];
    for (let i = 0; i < EDGES; i++) {
        const a = numbers[2 * i] % NODES;
        const b = (a + 1 + (numbers[2 * i + 1] % (NODES - 1))) % NODES;
        if (ranks[a] < ranks[b]) {
            sources.push(a);
            targets.push(b);
        } else {
            sources.push(b);
            targets.push(a);
        }
    }
    return [sources, targets];
}

function adjacency(sources, targets) {
    const successors = [];
    for (let node = 0; node < NODES; node++) {
        successors.push([]);
    }
    for (let i = 0; i < sources.length; i++) {
        successors[sources[i]].push(targets[i]);
    }
    return successors;
}

function topologicalOrder(successors) {
    const waiting = new Array(NODES).fill(0);
    for (const near of successors) {
        for (const node of near) {
            waiting[node] += 1;
        }
    }
    const order = [];
    for (let node = 0; node < NODES; node++) {
        if (waiting[node] === 0) {
            order.push(node);
        }
    }
    let head = 0;
    while (head < order.length) {
        for (const node of successors[order[head]]) {
            waiting[node] -= 1;
            if (waiting[node] === 0) {
                order.push(node);
            }
        }
        head += 1;
    }
    check(order.length === NODES);
    return order;
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

function longestPath(successors, order) {
    const longest = new Array(NODES).fill(0);
    for (const node of order) {
        const length = longest[node] + 1;
        for (const after of successors[node]) {
            if (longest[after] < length) {
                longest[after] = length;
            }
        }
    }
    return max(longest);
}

function goesForward(sources, targets, order) {
    const position = new Array(NODES).fill(0);
    for (let i = 0; i < NODES; i++) {
        position[order[i]] = i;
    }
    for (let i = 0; i < sources.length; i++) {
        if (position[sources[i]] >= position[targets[i]]) {
            return false;
        }
    }
    return true;
}

function longestFrom(successors, known, node) {
    if (known[node] < 0) {
        let longest = 0;
        for (const after of successors[node]) {
            const length = longestFrom(successors, known, after) + 1;
            if (length > longest) {
                longest = length;
            }
        }
        known[node] = longest;
    }
    return known[node];
}

function longestBySearch(successors) {
    const known = new Array(NODES).fill(-1);
    let longest = 0;
    for (let node = 0; node < NODES; node++) {
        longest = Math.max(longest, longestFrom(successors, known, node));
    }
    return longest;
}

const graphs = [];
const expected = [];
for (let g = 0; g < GRAPHS; g++) {
    const [sources, targets] = randomEdges(g + 1);
    graphs.push([sources, targets]);
    expected.push(longestBySearch(adjacency(sources, targets)));
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
for (let round = 0; round < size; round++) {
    for (let g = 0; g < GRAPHS; g++) {
        const [sources, targets] = graphs[g];
        const successors = adjacency(sources, targets);
        const order = topologicalOrder(successors);
        check(longestPath(successors, order) === expected[g]);
        check(goesForward(sources, targets, order));
    }
}
console.log(`${sum(expected)} ${max(expected)}`);
