// JavaScript twin of loop_compact.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const P = 1000000007;

function kernel(size) {
    let x = 0;
    let y = 0;
    for (let i = 0; i < size; i++) {
        const a = i * 3 + 1;
        x = x + 999983;
        if (x >= P) {
            x = x - P;
        }
        y = x - a;
    }
    return [x, y];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
check(size < 350000000);
const [x, y] = kernel(size);
check(x === (size * 999983) % P);
check(y === x - (3 * size - 2));
console.log(`${x} ${y}`);
