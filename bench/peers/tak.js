// JavaScript twin of tak.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function tak(x, y, z) {
    if (y >= x) {
        return z;
    }
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let value;
for (let round = 0; round < size; round++) {
    value = tak(12, 8, 4);
    check(value === 5);
}
console.log(value);
