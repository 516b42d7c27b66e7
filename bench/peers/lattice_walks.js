// JavaScript twin of lattice_walks.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LONGEST = 9;
const WIDTH = 2 * LONGEST + 3;
const MIDDLE = LONGEST + 1;
const STEPS = [1, WIDTH, -1, -WIDTH];
const WALKS = [1, 4, 12, 36, 100, 284, 780, 2172, 5916, 16268];
const SQUARES = [0, 4, 32, 164, 704, 2716, 9808, 33788, 112480, 364588];

function walk(free, ends, cell, left) {
    if (left === 0) {
        ends[cell] += 1;
        return;
    }
    free[cell] = false;
    for (const step of STEPS) {
        const near = cell + step;
        if (free[near]) {
            walk(free, ends, near, left - 1);
        }
    }
    free[cell] = true;
}

function checkEnds(ends, length) {
    let walks = 0;
    let squares = 0;
    for (let y = -length; y <= length; y++) {
        for (let x = -length; x <= length; x++) {
            const count = ends[(MIDDLE + y) * WIDTH + MIDDLE + x];
            const turned = ends[(MIDDLE + x) * WIDTH + MIDDLE - y];
            check(count === turned);
            walks += count;
            squares += count * (x * x + y * y);
        }
    }
    check(walks === WALKS[length]);
    check(squares === SQUARES[length]);
    return walks;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = 0;
    const free = new Array(WIDTH * WIDTH).fill(true);
    for (let length = 1; length <= LONGEST; length++) {
        const ends = new Array(WIDTH * WIDTH).fill(0);
        walk(free, ends, MIDDLE * WIDTH + MIDDLE, length);
        total += checkEnds(ends, length);
    }
}
console.log(`${LONGEST} ${total}`);
