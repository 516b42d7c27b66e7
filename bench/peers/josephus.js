// JavaScript twin of josephus.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function lastOf(people, step) {
    const present = new Array(people).fill(true);
    let left = people;
    let counted = 0;
    let i = 0;
    while (left > 1) {
        if (present[i]) {
            counted += 1;
            if (counted === step) {
                present[i] = false;
                left -= 1;
                counted = 0;
            }
        }
        i += 1;
        if (i === people) {
            i = 0;
        }
    }
    i = 0;
    while (!present[i]) {
        i += 1;
    }
    return i + 1;
}

function byRecurrence(people, step) {
    let last = 0;
    for (let n = 2; n <= people; n++) {
        last = (last + step) % n;
    }
    return last + 1;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const expected = [];
for (let step = 2; step < 10; step++) {
    expected.push(byRecurrence(500, step));
}
let last;
for (let round = 0; round < size; round++) {
    last = [];
    for (let step = 2; step < 10; step++) {
        last.push(lastOf(500, step));
    }
    check(last.every((value, i) => value === expected[i]) && last[0] === 489);
}
console.log(`${last[0]} ${last[1]} ${last[7]}`);
