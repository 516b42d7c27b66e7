// JavaScript twin of dict_count.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function countInts() {
    const counts = new Map();
    let s = 0;
    for (let i = 0; i < 1024; i++) {
        s = (s * 21 + 7) & 1023;
        const key = 1000 * (s % 100);
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}

function countWords(words) {
    const counts = new Map();
    let s = 0;
    for (let i = 0; i < 1024; i++) {
        s = (s * 21 + 7) & 1023;
        const word = words[s % 100];
        if (counts.has(word)) {
            counts.set(word, counts.get(word) + 1);
        } else {
            counts.set(word, 1);
        }
    }
    return counts;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const words = Array.from({length: 100}, (_, i) => `word${i}`);
let numbers, names;
for (let round = 0; round < size; round++) {
    numbers = countInts();
    names = countWords(words);
    check(numbers.size === 100 && names.size === 100);
}
for (let i = 0; i < 100; i++) {
    const expected = i < 24 ? 11 : 10;
    check(numbers.get(1000 * i) === expected && names.get(words[i]) === expected);
}
const shown = [numbers.size, numbers.get(23000), numbers.get(24000), names.get("word0")];
console.log(`${shown.join(" ")} ${names.get("word99")}`);
