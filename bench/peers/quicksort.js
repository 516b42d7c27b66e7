// JavaScript twin of quicksort.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function quicksort(data, low, high) {
    while (low < high) {
        const pivot = data[(low + high) >> 1];
        let i = low;
        let j = high;
        while (i <= j) {
            while (data[i] < pivot) {
                i += 1;
            }
            while (pivot < data[j]) {
                j -= 1;
            }
            if (i <= j) {
                const saved = data[i];
                data[i] = data[j];
                data[j] = saved;
                i += 1;
                j -= 1;
            }
        }
        quicksort(data, low, j);
        low = i;
    }
}

const original = [];
let s = 1;
for (let i = 0; i < 500; i++) {
    s = (s * 1366 + 150889) % 714025;
    original.push(s);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let data;
for (let round = 0; round < size; round++) {
    data = original.slice();
    quicksort(data, 0, data.length - 1);
}
original.sort((x, y) => x - y);
check(data.every((value, i) => value === original[i]));
console.log(`${data[0]} ${data[250]} ${data[499]}`);
