// JavaScript twin of catalan_paths.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const P = 1000003;

function pathsToDiagonal(n) {
    const ways = new Array(n + 1).fill(0);
    ways[0] = 1;
    const catalan = [1];
    for (let x = 1; x <= n; x++) {
        for (let y = 1; y < x; y++) {
            ways[y] = (ways[y] + ways[y - 1]) % P;
        }
        ways[x] = ways[x - 1];
        catalan.push(ways[x]);
    }
    return catalan;
}

function segner(catalan, n) {
    let total = 0;
    for (let i = 0; i < n; i++) {
        total = (total + catalan[i] * catalan[n - 1 - i]) % P;
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let catalan;
for (let round = 0; round < size; round++) {
    catalan = pathsToDiagonal(300);
    check(catalan[10] === 16796 && catalan[300] === 506318);
    check(segner(catalan, 300) === catalan[300]);
}
console.log(`${catalan[10]} ${catalan[100]} ${catalan[300]}`);
