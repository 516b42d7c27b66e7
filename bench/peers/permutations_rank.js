// JavaScript twin of permutations_rank.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LENGTH = 7;
const PERMUTATIONS = 5040;
const INVERSIONS = 52920;
const DERANGEMENTS = 1854;

function nextPermutation(items) {
    const last = items.length - 1;
    let i = last - 1;
    while (i >= 0 && items[i] > items[i + 1]) {
        i -= 1;
    }
    if (i < 0) {
        return false;
    }
    let j = last;
    while (items[j] < items[i]) {
        j -= 1;
    }
    [items[i], items[j]] = [items[j], items[i]];
    let left = i + 1;
    let right = last;
    while (left < right) {
        [items[left], items[right]] = [items[right], items[left]];
        left += 1;
        right -= 1;
    }
    return true;
}

function lehmerCode(items) {
    const code = [];
    for (let i = 0; i < items.length; i++) {
        const item = items[i];
        let smaller = 0;
        for (let j = i + 1; j < items.length; j++) {
            if (items[j] < item) {
                smaller += 1;
            }
        }
        code.push(smaller);
    }
    return code;
}

function rank(code) {
    let value = 0;
    for (let i = 0; i < code.length; i++) {
        value = value * (code.length - i) + code[i];
    }
    return value;
}

function isDerangement(items) {
    for (let i = 0; i < items.length; i++) {
        if (items[i] === i) {
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

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let count;
let inversions;
let derangements;
for (let round = 0; round < size; round++) {
    const items = [];
    for (let i = 0; i < LENGTH; i++) {
        items.push(i);
    }
    count = 0;
    inversions = 0;
    derangements = 0;
    let more = true;
    while (more) {
        const code = lehmerCode(items);
        check(rank(code) === count);
        inversions += sum(code);
        if (isDerangement(items)) {
            derangements += 1;
        }
        count += 1;
        more = nextPermutation(items);
    }
    check(count === PERMUTATIONS);
    check(inversions === INVERSIONS);
    check(derangements === DERANGEMENTS);
}
console.log(`${count} ${inversions} ${derangements}`);
