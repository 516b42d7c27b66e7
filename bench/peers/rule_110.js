// JavaScript twin of rule_110.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const GENERATIONS = 240;

function nextGeneration(cells, rule) {
    const width = cells.length;
    const following = new Array(width).fill(0);
    for (let i = 1; i < width - 1; i++) {
        following[i] = rule[4 * cells[i - 1] + 2 * cells[i] + cells[i + 1]];
    }
    return following;
}

function blackCells(cells) {
    let black = 0;
    for (const cell of cells) {
        black += cell;
    }
    return black;
}

const rule = [0, 1, 1, 1, 0, 1, 1, 0];
const first = [1, 2, 3, 3, 5, 3, 5, 6, 8, 5];

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let counts, total;
for (let round = 0; round < size; round++) {
    let cells = new Array(GENERATIONS + 2).fill(0);
    cells[GENERATIONS] = 1;
    counts = [];
    total = 0;
    for (let i = 0; i < GENERATIONS; i++) {
        const black = blackCells(cells);
        counts.push(black);
        total += black;
        cells = nextGeneration(cells, rule);
    }
    check(first.every((value, i) => value === counts[i]));
    check(total === 16728);
}
console.log(`${counts[9]} ${counts[239]} ${total}`);
