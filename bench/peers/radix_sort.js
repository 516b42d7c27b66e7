// JavaScript twin of radix_sort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 1000;
const BASE = 256;

function randomLists(count) {
    const lists = [];
    let seed = 1;
    for (let i = 0; i < count; i++) {
        const data = [];
        for (let j = 0; j < N; j++) {
            seed = (16807 * seed) % 2147483647;
            data.push(seed);
        }
        lists.push(data);
    }
    return lists;
}

function radixSort(data) {
    const n = data.length;
    let weight = 1;
    for (let pass = 0; pass < 4; pass++) {
        const starts = new Array(BASE + 1).fill(0);
        for (const value of data) {
            starts[(Math.floor(value / weight) % BASE) + 1] += 1;
        }
        for (let digit = 0; digit < BASE; digit++) {
            starts[digit + 1] += starts[digit];
        }
        const moved = new Array(n).fill(0);
        for (const value of data) {
            const digit = Math.floor(value / weight) % BASE;
            moved[starts[digit]] = value;
            starts[digit] += 1;
        }
        data = moved;
        weight *= BASE;
    }
    return data;
}

function ascending(data) {
    for (let i = 1; i < data.length; i++) {
        if (data[i - 1] > data[i]) {
            return false;
        }
    }
    return true;
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
}

const originals = randomLists(10);
check(originals[9][N - 1] === 1043618065);
const totals = originals.map(sum);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let data;
for (let round = 0; round < size; round++) {
    for (let i = 0; i < originals.length; i++) {
        data = radixSort(originals[i]);
        check(ascending(data));
        check(sum(data) === totals[i]);
    }
}
const sorted = originals[originals.length - 1].sort((x, y) => x - y);
check(data.every((value, i) => value === sorted[i]));
console.log(`${data[0]} ${data[500]} ${data[999]}`);
