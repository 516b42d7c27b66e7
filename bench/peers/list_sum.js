// JavaScript twin of list_sum.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function build(size) {
    const data = [];
    let value = 1000000;
    for (let i = 0; i < size; i++) {
        data.push(value);
        value += 3;
    }
    return data;
}

function sum(data) {
    let result = 0;
    for (let i = 0; i < data.length; i++) {
        result += data[i];
    }
    return result;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const data = build(size);
const expected = 1000000 * size + 3 * ((size * (size - 1)) / 2);
for (let round = 0; round < 3; round++) {
    check(sum(data) === expected);
}
console.log(expected);
