// JavaScript twin of totients.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LIMIT = 10000;

function totients(limit) {
    const phi = [];
    for (let n = 0; n <= limit; n++) {
        phi.push(n);
    }
    for (let p = 2; p <= limit; p++) {
        if (phi[p] === p) {
            for (let multiple = p; multiple <= limit; multiple += p) {
                phi[multiple] -= Math.floor(phi[multiple] / p);
            }
        }
    }
    return phi;
}

function sumUpTo(phi, last) {
    let total = 0;
    for (let n = 1; n <= last; n++) {
        total += phi[n];
    }
    return total;
}

function gaussSum(phi, limit) {
    let total = 0;
    for (let d = 1; d <= limit; d++) {
        total += phi[d] * Math.floor(limit / d);
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let small, large;
for (let round = 0; round < size; round++) {
    const phi = totients(LIMIT);
    small = sumUpTo(phi, 1000);
    large = sumUpTo(phi, LIMIT);
    check(small === 304192);
    check(large === 30397486);
    check(gaussSum(phi, LIMIT) === (LIMIT * (LIMIT + 1)) / 2);
}
console.log(`${small} ${large}`);
