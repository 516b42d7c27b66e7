// JavaScript twin of egyptian_fractions.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LARGEST = 60;
const LIMIT = 67108864;
const FRACTIONS = 1101;
const LEFT_OUT = 38;
const TERMS = 3215;

function gcd(a, b) {
    if (b === 0) {
        return a;
    }
    return gcd(b, a % b);
}

function greedy(a, b) {
    const denominators = [];
    while (a > 0) {
        if (b >= LIMIT) {
            return [];
        }
        const denominator = Math.floor((b + a - 1) / a);
        denominators.push(denominator);
        a = a * denominator - b;
        b *= denominator;
        const divisor = gcd(b, a);
        a = Math.floor(a / divisor);
        b = Math.floor(b / divisor);
    }
    return denominators;
}

function addUp(denominators) {
    let a = 0;
    let b = 1;
    for (let i = denominators.length - 1; i >= 0; i--) {
        a = a * denominators[i] + b;
        b *= denominators[i];
        const divisor = gcd(b, a);
        a = Math.floor(a / divisor);
        b = Math.floor(b / divisor);
    }
    return [a, b];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let done;
let left;
let terms;
for (let round = 0; round < size; round++) {
    done = 0;
    left = 0;
    terms = 0;
    for (let b = 2; b <= LARGEST; b++) {
        for (let a = 1; a < b; a++) {
            if (gcd(b, a) === 1) {
                const denominators = greedy(a, b);
                if (denominators.length === 0) {
                    left += 1;
                } else {
                    check(denominators.length <= a);
                    const sum = addUp(denominators);
                    check(sum[0] === a && sum[1] === b);
                    done += 1;
                    terms += denominators.length;
                }
            }
        }
    }
    check(done + left === FRACTIONS);
    check(left === LEFT_OUT);
    check(terms === TERMS);
}
console.log(`${done} ${left} ${terms}`);
