// JavaScript twin of conway_sequence.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LENGTHS = [
    1, 2, 2, 4, 6, 6, 8, 10, 14, 20, 26, 34, 46, 62, 78, 102, 134, 176, 226, 302, 408, 528, 678,
    904, 1182, 1540, 2012, 2606, 3410, 4462, 5808, 7586, 9898, 12884,
];

function lookAndSay(term) {
    const said = [];
    let i = 0;
    while (i < term.length) {
        const digit = term[i];
        let count = 1;
        while (i + count < term.length && term[i + count] === digit) {
            count += 1;
        }
        said.push(count);
        said.push(digit);
        i += count;
    }
    return said;
}

function max(data) {
    let largest = data[0];
    for (let i = 1; i < data.length; i++) {
        if (data[i] > largest) {
            largest = data[i];
        }
    }
    return largest;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let digits;
for (let round = 0; round < size; round++) {
    let term = [1];
    digits = 0;
    for (let n = 0; n < LENGTHS.length; n++) {
        if (n > 0) {
            term = lookAndSay(term);
        }
        check(term.length === LENGTHS[n]);
        check(max(term) <= 3);
        digits += term.length;
    }
}
console.log(`${LENGTHS.length} ${LENGTHS[LENGTHS.length - 1]} ${digits}`);
