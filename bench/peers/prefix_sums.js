// JavaScript twin of prefix_sums.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function prefixSums(data) {
    const sums = [0];
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
        sums.push(total);
    }
    return sums;
}

function rangeSums(sums, width) {
    let total = 0;
    const end = sums.length - width;
    for (let i = 0; i < end; i++) {
        total += sums[i + width] - sums[i];
    }
    return total;
}

function bestSum(data) {
    let best = 0;
    let here = 0;
    for (let i = 0; i < data.length; i++) {
        here += data[i];
        if (here < 0) {
            here = 0;
        } else if (here > best) {
            best = here;
        }
    }
    return best;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const data = Array.from({length: 1010}, (_, i) => 10 * ((i * i * 7) % 101) - 490);
const once = data.slice(0, 101).reduce((sum, value) => sum + value, 0);
let total, best;
for (let round = 0; round < size; round++) {
    const sums = prefixSums(data);
    total = rangeSums(sums, 101);
    best = bestSum(data);
    check(sums[1010] === 10 * once && total === 910 * once);
}
console.log(`${total} ${best}`);
