// JavaScript twin of knapsack.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function knapsack(weights, values, capacity) {
    const best = new Array(capacity + 1).fill(0);
    for (let i = 0; i < weights.length; i++) {
        const weight = weights[i];
        const value = values[i];
        let room = capacity;
        while (room >= weight) {
            const packed = best[room - weight] + value;
            if (packed > best[room]) {
                best[room] = packed;
            }
            room -= 1;
        }
    }
    return best;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const weights = Array.from({length: 20}, (_, i) => 3 + ((37 * i) % 58));
const values = weights.map((weight) => 3 * weight);
let best;
for (let round = 0; round < size; round++) {
    best = knapsack(weights, values, 200);
    check(best[200] === 600 && best[2] === 0 && best[3] === 9);
}
console.log(`${best[200]} ${best[50]} ${best[10]}`);
