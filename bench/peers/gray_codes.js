// JavaScript twin of gray_codes.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const BITS = 10;

function gray(n) {
    let code = 0;
    let weight = 1;
    while (n > 0) {
        const bit = n % 2;
        n = Math.floor(n / 2);
        if (bit !== n % 2) {
            code += weight;
        }
        weight *= 2;
    }
    return code;
}

function ungray(code, weight) {
    let n = 0;
    let bit = 0;
    while (weight > 0) {
        if (Math.floor(code / weight) % 2 === 1) {
            bit = 1 - bit;
        }
        n = 2 * n + bit;
        weight = Math.floor(weight / 2);
    }
    return n;
}

function oneBits(n) {
    let count = 0;
    while (n > 0) {
        count += n % 2;
        n = Math.floor(n / 2);
    }
    return count;
}

function differingBits(a, b) {
    let count = 0;
    while (a !== b) {
        if (a % 2 !== b % 2) {
            count += 1;
        }
        a = Math.floor(a / 2);
        b = Math.floor(b / 2);
    }
    return count;
}

function allCodes(codes) {
    const sequence = [];
    for (let n = 0; n < codes; n++) {
        sequence.push(gray(n));
    }
    return sequence;
}

function distinct(sequence) {
    const seen = new Array(sequence.length).fill(false);
    for (const code of sequence) {
        if (seen[code]) {
            return false;
        }
        seen[code] = true;
    }
    return true;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const codes = 2 ** BITS;
let sequence, ones;
for (let round = 0; round < size; round++) {
    sequence = allCodes(codes);
    check(distinct(sequence));
    let before = sequence[codes - 1];
    ones = 0;
    for (let n = 0; n < codes; n++) {
        const code = sequence[n];
        check(differingBits(before, code) === 1);
        check(ungray(code, Math.floor(codes / 2)) === n);
        ones += oneBits(code);
        before = code;
    }
    check(before === Math.floor(codes / 2));
    check(ones === Math.floor((BITS * codes) / 2));
    check(sequence[1000] === 540);
}
console.log(`${sequence[100]} ${sequence[1000]} ${ones}`);
