// JavaScript twin of int_list_memory.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const data = [];
for (let i = 0; i < size; i++) {
    data.push(3000000000 + i);
}
check(data.length === size && data[size - 1] === 2999999999 + size);
let total = 0;
for (let i = 0; i < size; i++) {
    total += data[i];
}
check(total === 3000000000 * size + (size * (size - 1)) / 2);
console.log(total);
