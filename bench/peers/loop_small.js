// JavaScript twin of loop_small.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function once() {
    let x = 0;
    for (let i = 0; i < 100; i++) {
        x = x + i;
        if (x >= 500) {
            x = x - 500;
        }
    }
    const middle = x;
    for (let i = 0; i < 100; i++) {
        if (x < i) {
            x = x + 500;
        }
        x = x - i;
    }
    return [middle, x];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let middle, last;
for (let round = 0; round < size; round++) {
    [middle, last] = once();
    check(middle === 450 && last === 0);
}
console.log(`${middle} ${last}`);
