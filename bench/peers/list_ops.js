// JavaScript twin of list_ops.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function mirror(n) {
    const data = [];
    for (let i = 0; i < n; i++) {
        data.push(i);
    }
    for (let i = 0; i < n; i++) {
        data[i] = data[n - 1 - i];
    }
    let total = 0;
    for (let i = 0; i < n; i++) {
        total += data[i];
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = mirror(1000);
    check(total === 749500);
}
console.log(total);
