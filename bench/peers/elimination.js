// JavaScript twin of elimination.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const P = 10007;
const N = 14;

// The remainder that is never negative.
function modulo(a) {
    const rest = a % P;
    return rest < 0 ? rest + P : rest;
}

function inverse(a) {
    let r = P;
    let s = a;
    let x = 0;
    let y = 1;
    while (s !== 0) {
        const q = Math.floor(r / s);
        [r, s] = [s, r - q * s];
        [x, y] = [y, x - q * y];
    }
    return modulo(x);
}

function determinant(matrix) {
    const rows = matrix.map((row) => row.slice());
    let result = 1;
    for (let k = 0; k < N; k++) {
        let pivot = k;
        while (rows[pivot][k] === 0) {
            pivot += 1;
        }
        if (pivot !== k) {
            [rows[pivot], rows[k]] = [rows[k], rows[pivot]];
            result = P - result;
        }
        const top = rows[k];
        result = (result * top[k]) % P;
        const scale = inverse(top[k]);
        for (let i = k + 1; i < N; i++) {
            const row = rows[i];
            const factor = (row[k] * scale) % P;
            for (let j = k; j < N; j++) {
                const rest = (row[j] - factor * top[j]) % P;
                row[j] = rest < 0 ? rest + P : rest;
            }
        }
    }
    return result;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const nodes = Array.from({length: N}, (_, i) => (31 * i * i + 17 * i + 5) % 997);
const matrix = [];
let expected = 1;
for (let i = 0; i < N; i++) {
    let entry = 1;
    const row = [];
    for (let j = 0; j < N; j++) {
        row.push(entry);
        entry = (entry * nodes[i]) % P;
    }
    matrix.push(row);
    for (let j = 0; j < i; j++) {
        expected = modulo(expected * (nodes[i] - nodes[j]));
    }
}
let result;
for (let round = 0; round < size; round++) {
    result = determinant(matrix);
    check(result === expected && expected !== 0);
}
console.log(result);
