// JavaScript twin of shell_sort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 300;

function scrambled(seed) {
    const data = [];
    for (let i = 0; i < N; i++) {
        seed = (1366 * seed + 150889) % 714025;
        data.push(seed);
    }
    return data;
}

function shellSort(data, gaps) {
    for (let g = 0; g < gaps.length; g++) {
        const gap = gaps[g];
        for (let i = gap; i < data.length; i++) {
            const value = data[i];
            let hole = i;
            while (hole >= gap && data[hole - gap] > value) {
                data[hole] = data[hole - gap];
                hole -= gap;
            }
            data[hole] = value;
        }
    }
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

const gaps = [132, 57, 23, 10, 4, 1];
const originals = [];
for (let seed = 1; seed <= 16; seed++) {
    originals.push(scrambled(seed));
}
const totals = originals.map(sum);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let data;
for (let round = 0; round < size; round++) {
    for (let i = 0; i < originals.length; i++) {
        data = originals[i].slice();
        shellSort(data, gaps);
        check(ascending(data));
        check(sum(data) === totals[i]);
    }
}
const sorted = originals[originals.length - 1].sort((x, y) => x - y);
check(data.every((value, i) => value === sorted[i]));
console.log(`${data[0]} ${data[150]} ${data[299]}`);
