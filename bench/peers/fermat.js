// JavaScript twin of fermat.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const P = 30011;

function power(base, exponent, modulus) {
    let result = 1;
    while (exponent > 0) {
        if (exponent % 2 === 1) {
            result = (result * base) % modulus;
        }
        base = (base * base) % modulus;
        exponent = exponent >> 1;
    }
    return result;
}

function sumOfPowers(bases) {
    let ones = 0;
    let roots = 0;
    for (let base = 2; base < bases + 2; base++) {
        ones += power(base, P - 1, P);
        if (power(base, (P - 1) / 2, P) === 1) {
            roots += 1;
        }
    }
    return [ones, roots];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let ones, roots;
for (let round = 0; round < size; round++) {
    [ones, roots] = sumOfPowers(150);
    check(ones === 150 && 55 < roots && roots < 95);
}
console.log(`${ones} ${roots}`);
