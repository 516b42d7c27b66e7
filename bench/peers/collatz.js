// JavaScript twin of collatz.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function longest(limit) {
    let bestStart = 0;
    let bestSteps = -1;
    for (let start = 1; start < limit; start++) {
        let n = start;
        let steps = 0;
        while (n !== 1) {
            if (n % 2 === 0) {
                n = n / 2;
            } else {
                n = 3 * n + 1;
            }
            steps += 1;
        }
        if (steps > bestSteps) {
            bestSteps = steps;
            bestStart = start;
        }
    }
    return [bestStart, bestSteps];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let start, steps;
for (let round = 0; round < size; round++) {
    [start, steps] = longest(300);
    check(start === 231 && steps === 127);
}
console.log(`${start} ${steps}`);
