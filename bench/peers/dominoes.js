// JavaScript twin of dominoes.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const WIDTHS = [4, 4, 4, 6];
const HEIGHTS = [4, 5, 6, 6];
const TILINGS = [36, 95, 281, 6728];

function countTilings(covered, width, square) {
    const squares = covered.length;
    while (square < squares && covered[square]) {
        square += 1;
    }
    if (square === squares) {
        return 1;
    }
    let count = 0;
    const right = square + 1;
    if (right % width !== 0 && !covered[right]) {
        covered[right] = true;
        count += countTilings(covered, width, right + 1);
        covered[right] = false;
    }
    const below = square + width;
    if (below < squares) {
        covered[below] = true;
        count += countTilings(covered, width, right);
        covered[below] = false;
    }
    return count;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let counts;
for (let round = 0; round < size; round++) {
    counts = [];
    for (let i = 0; i < TILINGS.length; i++) {
        const covered = new Array(WIDTHS[i] * HEIGHTS[i]).fill(false);
        counts.push(countTilings(covered, WIDTHS[i], 0));
        check(counts[i] === TILINGS[i]);
    }
}
console.log(counts.join(" "));
