// JavaScript twin of fib.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function fib(n) {
    if (n < 2) {
        return n;
    }
    return fib(n - 1) + fib(n - 2);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let value;
for (let round = 0; round < size; round++) {
    value = fib(18);
    check(value === 2584);
}
console.log(value);
