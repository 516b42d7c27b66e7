// JavaScript twin of queens.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function place(row, n, columns, rising, falling) {
    if (row === n) {
        return 1;
    }
    let found = 0;
    for (let column = 0; column < n; column++) {
        const up = row + column;
        const down = row - column + n - 1;
        if (columns[column] && rising[up] && falling[down]) {
            columns[column] = false;
            rising[up] = false;
            falling[down] = false;
            found += place(row + 1, n, columns, rising, falling);
            columns[column] = true;
            rising[up] = true;
            falling[down] = true;
        }
    }
    return found;
}

function flags(n) {
    return new Array(n).fill(true);
}

function queens(n) {
    return place(0, n, flags(n), flags(2 * n - 1), flags(2 * n - 1));
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let found;
for (let round = 0; round < size; round++) {
    found = queens(8);
    check(found === 92);
}
console.log(found);
