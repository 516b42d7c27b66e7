// JavaScript twin of magic_squares.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function fits(square, cell) {
    if (cell < 4) {
        return true;
    }
    const total = square[0] + square[1] + square[2];
    if (cell === 4) {
        const rest = total - square[3] - square[4];
        return rest > 0 && rest < 10;
    }
    if (cell === 5) {
        return square[3] + square[4] + square[5] === total;
    }
    if (cell === 6) {
        return square[0] + square[3] + square[6] === total
            && square[2] + square[4] + square[6] === total;
    }
    if (cell === 7) {
        return square[1] + square[4] + square[7] === total;
    }
    return square[2] + square[5] + square[8] === total
        && square[6] + square[7] + square[8] === total
        && square[0] + square[4] + square[8] === total;
}

function fill(cell, square, used, found) {
    if (cell === 9) {
        let number = 0;
        for (let i = 0; i < 9; i++) {
            number = 10 * number + square[i];
        }
        found.push(number);
        return;
    }
    for (let digit = 1; digit < 10; digit++) {
        if (!used[digit]) {
            square[cell] = digit;
            if (fits(square, cell)) {
                used[digit] = true;
                fill(cell + 1, square, used, found);
                used[digit] = false;
            }
        }
    }
}

function magicSquares() {
    const found = [];
    fill(0, new Array(9).fill(0), new Array(10).fill(false), found);
    return found;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let found;
for (let round = 0; round < size; round++) {
    found = magicSquares();
    check(found.length === 8);
    check(found[3] === 492357816);
    for (let i = 0; i < 8; i++) {
        check(found[i] + found[7 - i] === 1111111110);
    }
}
console.log(`${found.length} ${found[0]} ${found[7]}`);
