// JavaScript twin of ackermann.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function ackermann(m, n) {
    if (m === 0) {
        return n + 1;
    }
    if (n === 0) {
        return ackermann(m - 1, 1);
    }
    return ackermann(m - 1, ackermann(m, n - 1));
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let value;
for (let round = 0; round < size; round++) {
    value = ackermann(3, 4);
    check(value === 125);
}
console.log(value);
