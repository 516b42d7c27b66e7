// JavaScript twin of floyd_warshall.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 48;

function shortestPaths(lengths) {
    const distances = lengths.map((row) => row.slice());
    for (let k = 0; k < N; k++) {
        const through = distances[k];
        for (let i = 0; i < N; i++) {
            const row = distances[i];
            const first = row[k];
            for (let j = 0; j < N; j++) {
                const detour = first + through[j];
                if (detour < row[j]) {
                    row[j] = detour;
                }
            }
        }
    }
    return distances;
}

function satisfiesBellman(lengths, distances) {
    for (let i = 0; i < N; i++) {
        for (let j = 0; j < N; j++) {
            let best = 0;
            if (i !== j) {
                best = lengths[i][j];
                for (let k = 0; k < N; k++) {
                    if (k !== j && distances[i][k] + lengths[k][j] < best) {
                        best = distances[i][k] + lengths[k][j];
                    }
                }
            }
            if (distances[i][j] !== best) {
                return false;
            }
        }
    }
    return true;
}

const lengths = [];
for (let i = 0; i < N; i++) {
    const row = [];
    for (let j = 0; j < N; j++) {
        row.push(1 + (7 * i * i + 13 * j * j + 5 * i * j) % 997);
    }
    row[i] = 0;
    lengths.push(row);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let distances, total;
for (let round = 0; round < size; round++) {
    distances = shortestPaths(lengths);
    total = 0;
    for (let i = 0; i < N; i++) {
        const row = distances[i];
        for (let j = 0; j < N; j++) {
            total += row[j];
        }
    }
    check(total === 207884);
}
check(satisfiesBellman(lengths, distances));
console.log(`${total} ${distances[0][N - 1]} ${distances[N - 1][0]}`);
