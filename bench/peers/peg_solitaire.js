// JavaScript twin of peg_solitaire.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const ROWS = 5;
const HOLES = 15;
const SOLUTIONS = 1550;
const ROW_STEPS = [0, 1, 1, 0, -1, -1];
const COLUMN_STEPS = [1, 0, 1, -1, 0, -1];

function holeNumber(row, column) {
    return Math.floor((row * (row + 1)) / 2) + column;
}

function allJumps() {
    const jumps = [];
    for (let row = 0; row < ROWS; row++) {
        for (let column = 0; column <= row; column++) {
            for (let way = 0; way < 6; way++) {
                const farRow = row + 2 * ROW_STEPS[way];
                const farColumn = column + 2 * COLUMN_STEPS[way];
                if (0 <= farRow && farRow < ROWS && 0 <= farColumn && farColumn <= farRow) {
                    const start = holeNumber(row, column);
                    const over = holeNumber(row + ROW_STEPS[way], column + COLUMN_STEPS[way]);
                    jumps.push([start, over, holeNumber(farRow, farColumn)]);
                }
            }
        }
    }
    return jumps;
}

function powersOfTwo() {
    const powers = [1];
    for (let i = 0; i < HOLES; i++) {
        powers.push(2 * powers[i]);
    }
    return powers;
}

function solutions(board, position, pegs, jumps, powers, known) {
    if (pegs === 1) {
        return 1;
    }
    if (known.has(position)) {
        return known.get(position);
    }
    let total = 0;
    for (const jump of jumps) {
        const start = jump[0];
        const over = jump[1];
        const end = jump[2];
        if (board[start] && board[over] && !board[end]) {
            board[start] = false;
            board[over] = false;
            board[end] = true;
            const after = position - powers[start] - powers[over] + powers[end];
            total += solutions(board, after, pegs - 1, jumps, powers, known);
            board[start] = true;
            board[over] = true;
            board[end] = false;
        }
    }
    known.set(position, total);
    return total;
}

function play(empty, jumps, powers) {
    const board = new Array(HOLES).fill(true);
    board[empty] = false;
    const known = new Map();
    const position = powers[HOLES] - 1 - powers[empty];
    const ways = solutions(board, position, HOLES - 1, jumps, powers, known);
    for (let hole = 0; hole < HOLES; hole++) {
        check(board[hole] === (hole !== empty));
    }
    check(known.get(position) === ways);
    return [ways, known.size];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let ways;
let positions;
for (let round = 0; round < size; round++) {
    const jumps = allJumps();
    const powers = powersOfTwo();
    check(jumps.length === 36);
    [ways, positions] = play(4, jumps, powers);
    check(ways === SOLUTIONS);
    const turned = play(8, jumps, powers);
    check(turned[0] === SOLUTIONS);
    check(turned[1] === positions);
}
console.log(`${ways} ${positions}`);
