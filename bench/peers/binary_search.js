// JavaScript twin of binary_search.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function search(data, key) {
    let low = 0;
    let high = data.length - 1;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const value = data[middle];
        if (value === key) {
            return middle;
        }
        if (value < key) {
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return -1;
}

function lookUpAll(data, last) {
    let hits = 0;
    let places = 0;
    for (let key = 5000; key < last; key += 3) {
        const place = search(data, key);
        if (place >= 0) {
            hits += 1;
            places += place;
        }
    }
    return [hits, places];
}

const data = Array.from({length: 1000}, (_, i) => 5000 + 6 * i);
const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let hits, places;
for (let round = 0; round < size; round++) {
    [hits, places] = lookUpAll(data, 11000);
    check(hits === 1000 && places === 499500);
}
console.log(`${hits} ${places}`);
