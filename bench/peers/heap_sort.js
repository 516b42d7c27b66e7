// JavaScript twin of heap_sort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function sift(data, start, end) {
    const value = data[start];
    let hole = start;
    let child = 2 * hole + 1;
    while (child < end) {
        if (child + 1 < end && data[child] < data[child + 1]) {
            child += 1;
        }
        if (data[child] <= value) {
            break;
        }
        data[hole] = data[child];
        hole = child;
        child = 2 * hole + 1;
    }
    data[hole] = value;
}

function heapSort(data) {
    const count = data.length;
    for (let start = (count >> 1) - 1; start >= 0; start--) {
        sift(data, start, count);
    }
    for (let end = count - 1; end > 0; end--) {
        const largest = data[0];
        data[0] = data[end];
        data[end] = largest;
        sift(data, 0, end);
    }
}

const original = [];
let s = 7;
for (let i = 0; i < 300; i++) {
    s = (s * 421 + 1663) % 7875;
    original.push(s);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let data;
for (let round = 0; round < size; round++) {
    data = original.slice();
    heapSort(data);
}
original.sort((x, y) => x - y);
check(data.every((value, i) => value === original[i]));
console.log(`${data[0]} ${data[150]} ${data[299]}`);
