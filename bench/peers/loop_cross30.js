// JavaScript twin of loop_cross30.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function cross(limit, size) {
    let above = 0;
    const start = limit - 50;
    let x = start;
    for (let round = 0; round < size; round++) {
        for (let i = 0; i < 100; i++) {
            const up = x + i;
            if (up >= limit) {
                above += 1;
            }
            const down = up - 50;
            x = down + 50 - i;
        }
    }
    check(x === start);
    return above;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const above = cross(2 ** 30, size);
check(above === 50 * size);
console.log(above);
