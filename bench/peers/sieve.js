// JavaScript twin of sieve.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LAST = 8190;

function sieve() {
    const flags = new Array(LAST + 1).fill(true);
    let count = 0;
    for (let i = 0; i <= LAST; i++) {
        if (flags[i]) {
            const prime = i + i + 3;
            for (let k = i + prime; k <= LAST; k += prime) {
                flags[k] = false;
            }
            count += 1;
        }
    }
    return count;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let count;
for (let round = 0; round < size; round++) {
    count = sieve();
    check(count === 1899);
}
console.log(count);
