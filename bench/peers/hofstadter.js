// JavaScript twin of hofstadter.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LIMIT = 32768;

function conway(limit) {
    const a = [0, 1, 1];
    for (let n = 3; n <= limit; n++) {
        const last = a[n - 1];
        a.push(a[last] + a[n - last]);
    }
    return a;
}

function powersAreHalved(a, limit) {
    let n = 2;
    while (n <= limit) {
        if (a[n] !== n >> 1) {
            return false;
        }
        n *= 2;
    }
    return true;
}

function lastFarFromHalf(a, limit) {
    let found = 0;
    for (let n = 1; n <= limit; n++) {
        if (20 * a[n] >= 11 * n) {
            found = n;
        }
    }
    return found;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let a, far;
for (let round = 0; round < size; round++) {
    a = conway(LIMIT);
    check(powersAreHalved(a, LIMIT));
    far = lastFarFromHalf(a, LIMIT);
    check(far === 1489);
}
console.log(`${a[100]} ${a[LIMIT]} ${far}`);
