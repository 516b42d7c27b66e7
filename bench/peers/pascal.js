// JavaScript twin of pascal.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const P = 1000003;

function triangle(last) {
    const rows = [[1]];
    for (let n = 1; n <= last; n++) {
        const above = rows[n - 1];
        const row = [1];
        for (let k = 1; k < n; k++) {
            row.push((above[k - 1] + above[k]) % P);
        }
        row.push(1);
        rows.push(row);
    }
    return rows;
}

function rowSum(row) {
    let total = 0;
    for (let i = 0; i < row.length; i++) {
        total += row[i];
    }
    return total % P;
}

function sumOfSquares(row) {
    let total = 0;
    for (let i = 0; i < row.length; i++) {
        total += row[i] * row[i];
    }
    return total % P;
}

function powerOfTwo(n) {
    let power = 1;
    for (let i = 0; i < n; i++) {
        power = (power * 2) % P;
    }
    return power;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const power = powerOfTwo(300);
let rows, middle;
for (let round = 0; round < size; round++) {
    rows = triangle(300);
    middle = rows[300][150];
    check(middle === 247712 && sumOfSquares(rows[150]) === middle);
    check(rowSum(rows[300]) === power);
}
console.log(`${rows[20][10]} ${middle} ${power}`);
