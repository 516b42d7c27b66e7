// JavaScript twin of maze.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const MAZES = 5;
const WIDTH = 42;
const CELLS = WIDTH * WIDTH;
const START = 21 * WIDTH + 21;
const STEPS = [1, WIDTH, -1, -WIDTH];

function buildMaze(seed) {
    const walls = new Array(CELLS).fill(true);
    for (let row = 1; row < WIDTH - 1; row++) {
        for (let column = 1; column < WIDTH - 1; column++) {
            seed = (16807 * seed) % 2147483647;
            walls[row * WIDTH + column] = seed % 10 < 3;
        }
    }
    walls[START] = false;
    return walls;
}

function search(walls, start, distance, cameFrom) {
    distance[start] = 0;
    const queue = [start];
    let head = 0;
    while (head < queue.length) {
        const cell = queue[head];
        head += 1;
        for (const step of STEPS) {
            const near = cell + step;
            if (!walls[near] && distance[near] < 0) {
                distance[near] = distance[cell] + 1;
                cameFrom[near] = cell;
                queue.push(near);
            }
        }
    }
    return queue;
}

function checkSearch(walls, queue, distance, cameFrom) {
    for (let i = 0; i < queue.length; i++) {
        const cell = queue[i];
        check(i === 0 || distance[cell] === distance[cameFrom[cell]] + 1);
        for (const step of STEPS) {
            const near = cell + step;
            if (!walls[near]) {
                check(distance[near] >= 0);
                const change = distance[near] - distance[cell];
                check(-1 <= change && change <= 1);
            }
        }
    }
}

function checkPath(target, forth, back, cameFrom) {
    let cell = target;
    for (let left = forth[target]; left > 0; left--) {
        check(forth[cell] === left);
        check(forth[cell] + back[cell] === forth[target]);
        cell = cameFrom[cell];
    }
    check(cell === START);
}

function solveMaze(seed) {
    const walls = buildMaze(seed);
    const forth = new Array(CELLS).fill(-1);
    const cameFrom = new Array(CELLS).fill(-1);
    const reached = search(walls, START, forth, cameFrom);
    checkSearch(walls, reached, forth, cameFrom);
    const target = reached[reached.length - 1];
    const back = new Array(CELLS).fill(-1);
    const returned = search(walls, target, back, new Array(CELLS).fill(-1));
    check(returned.length === reached.length);
    check(back[START] === forth[target]);
    checkPath(target, forth, back, cameFrom);
    return [reached.length, forth[target]];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let cells;
let steps;
for (let round = 0; round < size; round++) {
    cells = 0;
    steps = 0;
    for (let seed = 1; seed <= MAZES; seed++) {
        const result = solveMaze(seed);
        cells += result[0];
        steps += result[1];
    }
}
console.log(`${cells} ${steps}`);
