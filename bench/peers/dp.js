// JavaScript twin of dp.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function waysToChange(amount, coins) {
    const ways = new Array(amount + 1).fill(0);
    ways[0] = 1;
    for (const coin of coins) {
        for (let value = coin; value <= amount; value++) {
            ways[value] = ways[value] + ways[value - coin];
        }
    }
    return ways[amount];
}

function lcs(a, b) {
    const width = b.length;
    let above = new Array(width + 1).fill(0);
    for (const x of a) {
        const row = new Array(width + 1).fill(0);
        for (let j = 0; j < width; j++) {
            if (x === b[j]) {
                row[j + 1] = above[j] + 1;
            } else {
                const left = row[j];
                const up = above[j + 1];
                row[j + 1] = left > up ? left : up;
            }
        }
        above = row;
    }
    return above[width];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const coins = [1, 2, 5, 10, 20, 50, 100, 200];
const a = Array.from({length: 60}, (_, i) => i);
const b = Array.from({length: 60}, (_, i) => (17 * i) % 60);
let ways, common;
for (let round = 0; round < size; round++) {
    ways = waysToChange(200, coins);
    common = lcs(a, b);
    check(ways === 73682 && common === 8);
}
console.log(`${ways} ${common}`);
