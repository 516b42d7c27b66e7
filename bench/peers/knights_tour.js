// JavaScript twin of knights_tour.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 8;

function knightMoves() {
    const across = [1, 2, 2, 1, -1, -2, -2, -1];
    const down = [-2, -1, 1, 2, 2, 1, -1, -2];
    const moves = [];
    for (let y = 0; y < N; y++) {
        for (let x = 0; x < N; x++) {
            const targets = [];
            for (let i = 0; i < 8; i++) {
                const u = x + across[i];
                const v = y + down[i];
                if (0 <= u && u < N && 0 <= v && v < N) {
                    targets.push(N * v + u);
                }
            }
            moves.push(targets);
        }
    }
    return moves;
}

function tourFrom(start, moves) {
    const free = new Array(N * N).fill(true);
    free[start] = false;
    const tour = [start];
    let square = start;
    while (square >= 0) {
        let fewest = 9;
        let best = -1;
        const targets = moves[square];
        for (let i = 0; i < targets.length; i++) {
            const target = targets[i];
            if (free[target]) {
                let exits = 0;
                const further = moves[target];
                for (let j = 0; j < further.length; j++) {
                    if (free[further[j]]) {
                        exits += 1;
                    }
                }
                if (exits < fewest) {
                    fewest = exits;
                    best = target;
                }
            }
        }
        square = best;
        if (square >= 0) {
            free[square] = false;
            tour.push(square);
        }
    }
    return tour;
}

function isTour(tour) {
    if (tour.length !== N * N) {
        return false;
    }
    const seen = new Array(N * N).fill(false);
    for (let i = 0; i < N * N; i++) {
        const square = tour[i];
        if (seen[square]) {
            return false;
        }
        seen[square] = true;
        if (i > 0) {
            const before = tour[i - 1];
            const dx = square % N - before % N;
            const dy = Math.floor(square / N) - Math.floor(before / N);
            if (dx * dx + dy * dy !== 5) {
                return false;
            }
        }
    }
    return true;
}

const moves = knightMoves();

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let ends;
for (let round = 0; round < size; round++) {
    ends = 0;
    for (let y = 0; y < N >> 1; y++) {
        for (let x = 0; x < N; x++) {
            const tour = tourFrom(N * y + x, moves);
            check(isTour(tour));
            ends += tour[N * N - 1];
        }
    }
}
console.log(ends);
