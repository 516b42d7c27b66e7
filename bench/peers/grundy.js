// JavaScript twin of grundy.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const PINS = 300;

function mex(seen) {
    let least = 0;
    while (seen[least]) {
        least += 1;
    }
    return least;
}

function nimSums(order) {
    const sums = [];
    for (let i = 0; i < order; i++) {
        sums.push([]);
        for (let j = 0; j < order; j++) {
            const seen = new Array(2 * order).fill(false);
            for (let k = 0; k < i; k++) {
                seen[sums[k][j]] = true;
            }
            for (let k = 0; k < j; k++) {
                seen[sums[i][k]] = true;
            }
            sums[i].push(mex(seen));
        }
    }
    return sums;
}

function kayles(pins, nimSum) {
    const grundy = [0];
    for (let n = 1; n <= pins; n++) {
        const seen = new Array(17).fill(false);
        for (let knocked = 1; knocked < 3; knocked++) {
            const rest = n - knocked;
            for (let left = 0; left <= Math.floor(rest / 2); left++) {
                seen[nimSum[grundy[left]][grundy[rest - left]]] = true;
            }
        }
        grundy.push(mex(seen));
    }
    return grundy;
}

const nimSum = nimSums(16);
const period = [4, 1, 2, 8, 1, 4, 7, 2, 1, 8, 2, 7];
const expected = [0, 3, 6, 9, 11, 15, 18, 21, 22, 28, 34, 39, 57, 70];

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let grundy;
for (let round = 0; round < size; round++) {
    grundy = kayles(PINS, nimSum);
    const exceptions = [];
    for (let n = 0; n <= PINS; n++) {
        if (grundy[n] !== period[n % 12]) {
            exceptions.push(n);
        }
    }
    check(exceptions.length === expected.length);
    check(exceptions.every((value, i) => value === expected[i]));
}
console.log(`${grundy[9]} ${grundy[70]} ${grundy[299]}`);
