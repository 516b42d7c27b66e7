// JavaScript twin of matmul.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 20;

function matmul(a, b) {
    const product = [];
    for (let i = 0; i < N; i++) {
        const row = a[i];
        const out = new Array(N).fill(0);
        for (let j = 0; j < N; j++) {
            let total = 0;
            for (let k = 0; k < N; k++) {
                total += row[k] * b[k][j];
            }
            out[j] = total;
        }
        product.push(out);
    }
    return product;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const a = [];
const b = [];
for (let i = 0; i < N; i++) {
    a.push(Array.from({length: N}, (_, k) => 10 * i + k));
    b.push(Array.from({length: N}, (_, j) => i - j));
}
let product;
for (let round = 0; round < size; round++) {
    product = matmul(a, b);
}
const s1 = (N * (N - 1)) / 2;
const s2 = ((N - 1) * N * (2 * N - 1)) / 6;
for (let i = 0; i < N; i++) {
    for (let j = 0; j < N; j++) {
        check(product[i][j] === s2 + (10 * i - j) * s1 - 10 * N * i * j);
    }
}
console.log(`${product[0][0]} ${product[7][11]} ${product[N - 1][N - 1]}`);
