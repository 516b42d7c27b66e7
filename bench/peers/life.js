// JavaScript twin of life.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 16;

function step(board) {
    const after = [];
    for (let y = 0; y < N; y++) {
        const above = board[(y + N - 1) % N];
        const here = board[y];
        const below = board[(y + 1) % N];
        const row = new Array(N).fill(0);
        for (let x = 0; x < N; x++) {
            const left = (x + N - 1) % N;
            const right = (x + 1) % N;
            const count = above[left] + above[x] + above[right] + here[left] + here[right]
                + below[left] + below[x] + below[right];
            if (count === 3 || (count === 2 && here[x] === 1)) {
                row[x] = 1;
            }
        }
        after.push(row);
    }
    return after;
}

const start = Array.from({length: N}, () => new Array(N).fill(0));
start[0][1] = 1;
start[1][2] = 1;
start[2][0] = 1;
start[2][1] = 1;
start[2][2] = 1;

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let alive;
for (let round = 0; round < size; round++) {
    let board = start;
    for (let generation = 0; generation < 4 * N; generation++) {
        board = step(board);
    }
    alive = 0;
    for (let y = 0; y < N; y++) {
        for (let x = 0; x < N; x++) {
            check(board[y][x] === start[y][x]);
            alive += board[y][x];
        }
    }
}
console.log(alive);
