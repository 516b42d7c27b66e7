// JavaScript twin of merge_sort.py.
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
        seed = (16807 * seed) % 2147483647;
        data.push(seed);
    }
    return data;
}

function merge(source, target, low, middle, high) {
    let left = low;
    let right = middle;
    for (let k = low; k < high; k++) {
        if (left < middle && (right >= high || source[left] <= source[right])) {
            target[k] = source[left];
            left += 1;
        } else {
            target[k] = source[right];
            right += 1;
        }
    }
}

function mergeSort(data) {
    const n = data.length;
    let source = data.slice();
    let target = new Array(n).fill(0);
    let width = 1;
    while (width < n) {
        for (let low = 0; low < n; low += 2 * width) {
            const middle = Math.min(low + width, n);
            const high = Math.min(low + 2 * width, n);
            merge(source, target, low, middle, high);
        }
        [source, target] = [target, source];
        width *= 2;
    }
    return source;
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

const originals = [];
for (let seed = 1; seed <= 10; seed++) {
    originals.push(scrambled(seed));
}
const totals = originals.map(sum);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let results;
for (let round = 0; round < size; round++) {
    results = [];
    for (let i = 0; i < originals.length; i++) {
        const data = mergeSort(originals[i]);
        check(ascending(data));
        check(sum(data) === totals[i]);
        results.push(data);
    }
}
for (let i = 0; i < originals.length; i++) {
    const sorted = originals[i].sort((x, y) => x - y);
    check(results[i].every((value, j) => value === sorted[j]));
}
console.log(`${results[0][0]} ${results[0][150]} ${results[9][299]}`);
