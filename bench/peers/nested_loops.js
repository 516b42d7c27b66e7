// JavaScript twin of nested_loops.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function count(n) {
    let total = 0;
    for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
            for (let c = 0; c < n; c++) {
                for (let d = 0; d < n; d++) {
                    for (let e = 0; e < n; e++) {
                        for (let f = 0; f < n; f++) {
                            total += a + f;
                        }
                    }
                }
            }
        }
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = count(5);
    check(total === 62500);
}
console.log(total);
