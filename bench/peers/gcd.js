// JavaScript twin of gcd.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function gcd(a, b) {
    while (b) {
        const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

function coprimePairs(n, scale) {
    let count = 0;
    for (let a = 1; a <= n; a++) {
        for (let b = 1; b <= n; b++) {
            if (gcd(a * scale, b * scale) === scale) {
                count += 1;
            }
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
    count = coprimePairs(50, 1009);
    check(count === 1547);
}
console.log(count);
