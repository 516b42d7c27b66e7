// JavaScript twin of pattern_search.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function fibonacciWord(steps) {
    let before = [1];
    let word = [0];
    for (let step = 0; step < steps; step++) {
        const longer = word.concat(before);
        before = word;
        word = longer;
    }
    return word;
}

function failureTable(pattern) {
    const table = new Array(pattern.length).fill(0);
    let matched = 0;
    for (let i = 1; i < pattern.length; i++) {
        while (matched > 0 && pattern[i] !== pattern[matched]) {
            matched = table[matched - 1];
        }
        if (pattern[i] === pattern[matched]) {
            matched += 1;
        }
        table[i] = matched;
    }
    return table;
}

function countMatches(text, pattern) {
    const table = failureTable(pattern);
    const last = pattern.length;
    let count = 0;
    let matched = 0;
    for (let i = 0; i < text.length; i++) {
        const letter = text[i];
        while (matched > 0 && pattern[matched] !== letter) {
            matched = table[matched - 1];
        }
        if (pattern[matched] === letter) {
            matched += 1;
        }
        if (matched === last) {
            count += 1;
            matched = table[matched - 1];
        }
    }
    return count;
}

function countNaively(text, pattern) {
    let count = 0;
    for (let start = 0; start <= text.length - pattern.length; start++) {
        let i = 0;
        while (i < pattern.length && text[start + i] === pattern[i]) {
            i += 1;
        }
        if (i === pattern.length) {
            count += 1;
        }
    }
    return count;
}

const text = fibonacciWord(17);
const patterns = [[0], [1], text.slice(0, 8), text.slice(100, 134), text.slice(0, 144)];
patterns.push(text.slice(0, 53).concat([0, 0, 0]));
patterns.push([1, 0, 1, 0, 1, 0]);
const expected = patterns.map((pattern) => countNaively(text, pattern));

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let counts;
for (let round = 0; round < size; round++) {
    counts = [];
    for (let p = 0; p < patterns.length; p++) {
        counts.push(countMatches(text, patterns[p]));
    }
    check(counts.every((value, i) => value === expected[i]));
    check(counts[0] === 2584 && counts[1] === 1597 && counts[5] === 0);
}
console.log(`${counts[0]} ${counts[2]} ${counts[3]} ${counts[4]}`);
