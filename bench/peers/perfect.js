// JavaScript twin of perfect.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function perfectUpTo(limit) {
    const found = [];
    for (let n = 2; n <= limit; n++) {
        let total = 1;
        const half = n >> 1;
        for (let divisor = 2; divisor <= half; divisor++) {
            if (n % divisor === 0) {
                total += divisor;
            }
        }
        if (total === n) {
            found.push(n);
        }
    }
    return found;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let found;
for (let round = 0; round < size; round++) {
    found = perfectUpTo(500);
    check(found.length === 3 && found[0] === 6 && found[1] === 28 && found[2] === 496);
}
console.log(found.join(" "));
