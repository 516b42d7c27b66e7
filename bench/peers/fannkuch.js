// JavaScript twin of fannkuch.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function flipsOf(permutation) {
    const pile = permutation.slice();
    let flips = 0;
    let first = pile[0];
    while (first !== 0) {
        let low = 0;
        let high = first;
        while (low < high) {
            const saved = pile[low];
            pile[low] = pile[high];
            pile[high] = saved;
            low += 1;
            high -= 1;
        }
        flips += 1;
        first = pile[0];
    }
    return flips;
}

function fannkuch(n) {
    const permutation = Array.from({length: n}, (_, i) => i);
    const count = new Array(n).fill(0);
    let checksum = 0;
    let most = 0;
    let even = true;
    for (;;) {
        const flips = flipsOf(permutation);
        if (flips > most) {
            most = flips;
        }
        checksum = even ? checksum + flips : checksum - flips;
        even = !even;
        // next permutation: rotate ever longer prefixes until a counter has room
        let r = 1;
        for (;;) {
            if (r === n) {
                return [checksum, most];
            }
            const first = permutation[0];
            for (let i = 0; i < r; i++) {
                permutation[i] = permutation[i + 1];
            }
            permutation[r] = first;
            count[r] += 1;
            if (count[r] <= r) {
                break;
            }
            count[r] = 0;
            r += 1;
        }
    }
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let checksum, most;
for (let round = 0; round < size; round++) {
    [checksum, most] = fannkuch(7);
    check(checksum === 228 && most === 16);
}
console.log(`${checksum} ${most}`);
