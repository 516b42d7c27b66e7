// JavaScript twin of matrix_chain.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const MATRICES = 50;
const TURN = 17;
const TEXTBOOK = [30, 35, 15, 5, 10, 20, 25];
const TEXTBOOK_COST = 15125;

function randomSizes(seed) {
    const sizes = [];
    for (let i = 0; i <= MATRICES; i++) {
        seed = (16807 * seed) % 2147483647;
        sizes.push(5 + (seed % 90));
    }
    return sizes;
}

function turnedSizes(sizes) {
    const turned = [];
    for (let i = 0; i < sizes.length; i++) {
        turned.push(sizes[(i + TURN) % sizes.length]);
    }
    return turned;
}

function fillTables(sizes, costs, splits) {
    const count = sizes.length - 1;
    for (let i = 0; i < count; i++) {
        costs.push(new Array(count).fill(0));
        splits.push(new Array(count).fill(0));
    }
    for (let length = 2; length <= count; length++) {
        for (let first = 0; first <= count - length; first++) {
            const last = first + length - 1;
            const outer = sizes[first] * sizes[last + 1];
            let least = -1;
            let best = first;
            for (let split = first; split < last; split++) {
                const cost =
                    costs[first][split] + costs[split + 1][last] + outer * sizes[split + 1];
                if (least < 0 || cost < least) {
                    least = cost;
                    best = split;
                }
            }
            costs[first][last] = least;
            splits[first][last] = best;
        }
    }
}

function orderCost(sizes, splits, first, last) {
    if (first === last) {
        return 0;
    }
    const split = splits[first][last];
    const left = orderCost(sizes, splits, first, split);
    const right = orderCost(sizes, splits, split + 1, last);
    return left + right + sizes[first] * sizes[split + 1] * sizes[last + 1];
}

function leftToRight(sizes) {
    let total = 0;
    for (let i = 1; i < sizes.length - 1; i++) {
        total += sizes[0] * sizes[i] * sizes[i + 1];
    }
    return total;
}

function leastCost(sizes) {
    const costs = [];
    const splits = [];
    fillTables(sizes, costs, splits);
    const last = sizes.length - 2;
    const least = costs[0][last];
    check(orderCost(sizes, splits, 0, last) === least);
    check(least <= leftToRight(sizes));
    return least;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let least;
for (let round = 0; round < size; round++) {
    check(leastCost(TEXTBOOK) === TEXTBOOK_COST);
    const sizes = randomSizes(1973);
    least = leastCost(sizes);
    check(leastCost(turnedSizes(sizes)) === least);
}
console.log(`${MATRICES} ${least}`);
