// JavaScript twin of sandpile.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const SIDES = [2, 3, 8, 11];
const KNOWN_2 = [2, 2, 2, 2];
const KNOWN_3 = [2, 1, 2, 1, 0, 1, 2, 1, 2];

function newBoard(side, grains) {
    const board = new Array((side + 2) * (side + 2)).fill(0);
    for (let row = 1; row <= side; row++) {
        for (let column = 1; column <= side; column++) {
            board[row * (side + 2) + column] = grains;
        }
    }
    return board;
}

function toppleAll(board, side) {
    const width = side + 2;
    const steps = [1, width, -1, -width];
    const inside = newBoard(side, 1);
    const topplings = new Array(board.length).fill(0);
    const stack = [];
    for (let cell = 0; cell < board.length; cell++) {
        if (inside[cell] === 1 && board[cell] >= 4) {
            stack.push(cell);
        }
    }
    while (stack.length > 0) {
        const cell = stack.pop();
        board[cell] -= 4;
        topplings[cell] += 1;
        if (board[cell] >= 4) {
            stack.push(cell);
        }
        for (const step of steps) {
            const near = cell + step;
            if (inside[near] === 1) {
                board[near] += 1;
                if (board[near] === 4) {
                    stack.push(near);
                }
            }
        }
    }
    return topplings;
}

function sweepAll(board, side) {
    const width = side + 2;
    let active = true;
    while (active) {
        active = false;
        for (let row = 1; row <= side; row++) {
            for (let cell = row * width + 1; cell <= row * width + side; cell++) {
                if (board[cell] >= 4) {
                    board[cell] -= 4;
                    board[cell + 1] += 1;
                    board[cell - 1] += 1;
                    board[cell + width] += 1;
                    board[cell - width] += 1;
                    active = true;
                }
            }
        }
    }
}

function checkTopplings(before, after, topplings, side) {
    const width = side + 2;
    for (let row = 1; row <= side; row++) {
        for (let cell = row * width + 1; cell <= row * width + side; cell++) {
            let grains = before[cell] - 4 * topplings[cell];
            grains += topplings[cell + 1] + topplings[cell - 1];
            grains += topplings[cell + width] + topplings[cell - width];
            check(0 <= grains && grains <= 3);
            check(after[cell] === grains);
        }
    }
}

function add(a, b) {
    const total = [];
    for (let cell = 0; cell < a.length; cell++) {
        total.push(a[cell] + b[cell]);
    }
    return total;
}

function same(a, b) {
    if (a.length !== b.length) {
        return false;
    }
    for (let i = 0; i < a.length; i++) {
        if (a[i] !== b[i]) {
            return false;
        }
    }
    return true;
}

function stable(board, side) {
    const result = board.slice();
    const topplings = toppleAll(result, side);
    checkTopplings(board, result, topplings, side);
    return result;
}

function findIdentity(side) {
    const fullest = newBoard(side, 3);
    const double = add(fullest, fullest);
    const settled = stable(double, side);
    for (let cell = 0; cell < double.length; cell++) {
        double[cell] -= settled[cell];
    }
    const identity = stable(double, side);
    check(same(stable(add(identity, identity), side), identity));
    check(same(stable(add(identity, fullest), side), fullest));
    sweepAll(double, side);
    const width = side + 2;
    const grains = [];
    for (let row = 1; row <= side; row++) {
        for (let column = 1; column <= side; column++) {
            const here = identity[row * width + column];
            check(here === identity[column * width + row]);
            check(here === identity[(side + 1 - row) * width + column]);
            check(here === double[row * width + column]);
            grains.push(here);
        }
    }
    return grains;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = 0;
    for (const side of SIDES) {
        const grains = findIdentity(side);
        check(side !== 2 || same(grains, KNOWN_2));
        check(side !== 3 || same(grains, KNOWN_3));
        for (const count of grains) {
            total += count;
        }
    }
}
console.log(`${total}`);
