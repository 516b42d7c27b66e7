// JavaScript twin of sudoku.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function boxOf(cell) {
    return Math.floor(cell / 27) * 3 + Math.floor((cell % 9) / 3);
}

function solve(grid, free, k, rows, columns, boxes) {
    if (k === free.length) {
        return true;
    }
    const cell = free[k];
    const row = rows[Math.floor(cell / 9)];
    const column = columns[cell % 9];
    const box = boxes[boxOf(cell)];
    for (let digit = 1; digit < 10; digit++) {
        if (!row[digit] && !column[digit] && !box[digit]) {
            row[digit] = column[digit] = box[digit] = true;
            grid[cell] = digit;
            if (solve(grid, free, k + 1, rows, columns, boxes)) {
                return true;
            }
            row[digit] = column[digit] = box[digit] = false;
        }
    }
    grid[cell] = 0;
    return false;
}

function nineLists() {
    const lists = [];
    for (let i = 0; i < 9; i++) {
        lists.push(new Array(10).fill(false));
    }
    return lists;
}

function solution(puzzle) {
    const grid = puzzle.slice();
    const rows = nineLists();
    const columns = nineLists();
    const boxes = nineLists();
    const free = [];
    for (let cell = 0; cell < 81; cell++) {
        const digit = grid[cell];
        if (digit === 0) {
            free.push(cell);
        } else {
            rows[Math.floor(cell / 9)][digit] = true;
            columns[cell % 9][digit] = true;
            boxes[boxOf(cell)][digit] = true;
        }
    }
    check(solve(grid, free, 0, rows, columns, boxes));
    return grid;
}

const puzzle = [
    5, 3, 0, 0, 7, 0, 0, 0, 0,
    6, 0, 0, 1, 9, 5, 0, 0, 0,
    0, 9, 8, 0, 0, 0, 0, 6, 0,
    8, 0, 0, 0, 6, 0, 0, 0, 3,
    4, 0, 0, 8, 0, 3, 0, 0, 1,
    7, 0, 0, 0, 2, 0, 0, 0, 6,
    0, 6, 0, 0, 0, 0, 2, 8, 0,
    0, 0, 0, 4, 1, 9, 0, 0, 5,
    0, 0, 0, 0, 8, 0, 0, 7, 9,
];
const expected = [
    5, 3, 4, 6, 7, 8, 9, 1, 2,
    6, 7, 2, 1, 9, 5, 3, 4, 8,
    1, 9, 8, 3, 4, 2, 5, 6, 7,
    8, 5, 9, 7, 6, 1, 4, 2, 3,
    4, 2, 6, 8, 5, 3, 7, 9, 1,
    7, 1, 3, 9, 2, 4, 8, 5, 6,
    9, 6, 1, 5, 3, 7, 2, 8, 4,
    2, 8, 7, 4, 1, 9, 6, 3, 5,
    3, 4, 5, 2, 8, 6, 1, 7, 9,
];

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let grid;
for (let round = 0; round < size; round++) {
    grid = solution(puzzle);
    check(grid.every((digit, i) => digit === expected[i]));
}
console.log(`${grid[2]} ${grid[40]} ${grid[72]}`);
