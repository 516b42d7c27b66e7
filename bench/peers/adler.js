// JavaScript twin of adler.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const MODULUS = 65521;

function adler32(data, value) {
    let low = value % 65536;
    let high = Math.floor(value / 65536);
    for (let i = 0; i < data.length; i++) {
        low = (low + data[i]) % MODULUS;
        high = (high + low) % MODULUS;
    }
    return high * 65536 + low;
}

const word = Array.from("Wikipedia", (character) => character.charCodeAt(0));
const block = Array.from({length: 4000}, (_, i) => (7 * i * i + 31 * i + 5) % 251);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let known, value;
for (let round = 0; round < size; round++) {
    known = adler32(word, 1);
    check(known === 0x11E60398);
    value = 1;
    for (let i = 0; i < 20; i++) {
        value = adler32(block, value);
    }
    check(value === 3879108944);
}
console.log(`${known} ${value}`);
