// JavaScript twin of bubble_sort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function bubbleSort(data) {
    let swaps = 0;
    let last = data.length - 1;
    while (last > 0) {
        let newest = 0;
        for (let i = 0; i < last; i++) {
            const left = data[i];
            const right = data[i + 1];
            if (left > right) {
                data[i] = right;
                data[i + 1] = left;
                newest = i;
                swaps += 1;
            }
        }
        last = newest;
    }
    return swaps;
}

const original = Array.from({length: 80}, (_, i) => 1000 * ((37 * (i + 1)) % 83));
let expected = 0;
for (let i = 0; i < 80; i++) {
    for (let j = 0; j < i; j++) {
        if (original[j] > original[i]) {
            expected += 1;
        }
    }
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let data, swaps;
for (let round = 0; round < size; round++) {
    data = original.slice();
    swaps = bubbleSort(data);
    check(swaps === expected);
}
original.sort((x, y) => x - y);
check(data.every((value, i) => value === original[i]));
console.log(`${swaps} ${data[0]} ${data[79]}`);
