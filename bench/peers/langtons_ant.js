// JavaScript twin of langtons_ant.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const SIDE = 128;

function walk(board, ant, steps) {
    const dx = [0, 1, 0, -1];
    const dy = [-1, 0, 1, 0];
    let [x, y, heading] = ant;
    for (let i = 0; i < steps; i++) {
        const row = board[y];
        if (row[x] === 0) {
            row[x] = 1;
            heading = (heading + 1) % 4;
        } else {
            row[x] = 0;
            heading = (heading + 3) % 4;
        }
        x += dx[heading];
        y += dy[heading];
    }
    ant[0] = x;
    ant[1] = y;
    ant[2] = heading;
}

function blackCells(board) {
    let total = 0;
    for (const row of board) {
        for (const cell of row) {
            total += cell;
        }
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let black, ant;
for (let round = 0; round < size; round++) {
    const board = [];
    for (let i = 0; i < SIDE; i++) {
        board.push(new Array(SIDE).fill(0));
    }
    ant = [Math.floor(SIDE / 2), Math.floor(SIDE / 2), 0];
    walk(board, ant, 10400);
    const before = blackCells(board);
    walk(board, ant, 5 * 104);
    black = blackCells(board);
    check(before === 764);
    check(black === before + 5 * 12);
}
console.log(`${black} ${ant[0]} ${ant[1]} ${ant[2]}`);
