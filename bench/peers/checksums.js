// JavaScript twin of checksums.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const N = 10000;

function randomBytes(seed) {
    const data = [];
    for (let i = 0; i < N; i++) {
        seed = (1366 * seed + 150889) % 714025;
        data.push(seed % 256);
    }
    return data;
}

function fletcher16(data) {
    let low = 0;
    let high = 0;
    for (const byte of data) {
        low = (low + byte) % 255;
        high = (high + low) % 255;
    }
    return high * 256 + low;
}

function adler32(data) {
    let low = 1;
    let high = 0;
    for (const byte of data) {
        low = (low + byte) % 65521;
        high = (high + low) % 65521;
    }
    return high * 65536 + low;
}

function exclusiveOr(a, b) {
    let result = 0;
    let weight = 1;
    while (a > 0 || b > 0) {
        if (a % 2 !== b % 2) {
            result += weight;
        }
        a = Math.floor(a / 2);
        b = Math.floor(b / 2);
        weight *= 2;
    }
    return result;
}

function crc8(data, xor, highTable, lowTable) {
    let high = 0;
    let low = 0;
    for (const byte of data) {
        let i = xor[high][Math.floor(byte / 16)];
        high = xor[low][highTable[i]];
        low = lowTable[i];
        i = xor[high][byte % 16];
        high = xor[low][highTable[i]];
        low = lowTable[i];
    }
    return high * 16 + low;
}

function weightedSums(data, start, modulus) {
    let low = start;
    let high = start * data.length;
    for (let i = 0; i < data.length; i++) {
        low += data[i];
        high += (data.length - i) * data[i];
    }
    return [low % modulus, high % modulus];
}

const xor = [];
const highTable = [];
const lowTable = [];
for (let a = 0; a < 16; a++) {
    const row = [];
    for (let b = 0; b < 16; b++) {
        row.push(exclusiveOr(a, b));
    }
    xor.push(row);
    const remainder = exclusiveOr(exclusiveOr(4 * a, 2 * a), a);
    highTable.push(Math.floor(remainder / 16));
    lowTable.push(remainder % 16);
}
const letters = [97, 98, 99, 100, 101];
const digits = [49, 50, 51, 52, 53, 54, 55, 56, 57];
check(fletcher16(letters) === 0xC8F0);
check(adler32(digits) === 0x091E01DE);
check(crc8(digits, xor, highTable, lowTable) === 0xF4);
const data = randomBytes(1);
const fletcherSums = weightedSums(data, 0, 255);
const adlerSums = weightedSums(data, 1, 65521);
let fletcher, adler;
const crc = crc8(data, xor, highTable, lowTable);
const dataAndCrc = data.concat([crc]);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
for (let round = 0; round < size; round++) {
    fletcher = fletcher16(data);
    adler = adler32(data);
    check(fletcher === fletcherSums[1] * 256 + fletcherSums[0]);
    check(adler === adlerSums[1] * 65536 + adlerSums[0]);
    check(crc8(dataAndCrc, xor, highTable, lowTable) === 0);
}
console.log(`${fletcher} ${adler} ${crc}`);
