// JavaScript twin of string_format.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function table(names) {
    let length = 0;
    let total = 0;
    for (let i = 0; i < 100; i++) {
        const name = names[i % 10];
        const number = String(i).padStart(5);
        const row = `${number}|${(i * 0.25).toFixed(2).padStart(8)}|${name.padStart(8)}`;
        const entry = `${i}-${name}`;
        const pair = `${name}:${i * i}`;
        const digits = String(i * 1000003);
        length += row.length + entry.length + pair.length + digits.length;
        total += Number(digits);
    }
    return [length, total];
}

const names = Array.from({length: 10}, (_, i) => "a".repeat((i % 5) + 1));
const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let length, total;
for (let round = 0; round < size; round++) {
    [length, total] = table(names);
    check(length === 2300 + 590 + 754 + 784 && total === 4950 * 1000003);
}
console.log(`${length} ${total}`);
