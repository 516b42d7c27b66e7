// JavaScript twin of list_shuffle.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function shuffle(data) {
    let s = 1;
    for (let i = data.length - 1; i > 0; i--) {
        s = (s * 16807) % 2147483647;
        const j = s % (i + 1);
        const saved = data[i];
        data[i] = data[j];
        data[j] = saved;
    }
}

function walk(data) {
    let total = 0;
    let descents = 0;
    let before = 0;
    for (let i = 0; i < data.length; i++) {
        const value = data[i];
        total += value;
        if (value < before) {
            descents += 1;
        }
        before = value;
    }
    return [total, descents];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const data = [];
for (let i = 0; i < size; i++) {
    data.push(1000000 + 7 * i);
}
shuffle(data);
const expected = 1000000 * size + 7 * ((size * (size - 1)) / 2);
let total, descents;
for (let round = 0; round < 10; round++) {
    [total, descents] = walk(data);
    check(total === expected);
}
check(size < 1000 || (9 * size < 20 * descents && 20 * descents < 11 * size));
console.log(`${expected} ${descents}`);
