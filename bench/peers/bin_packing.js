// JavaScript twin of bin_packing.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const CAPACITY = 1000;
const FULL_BINS = 100;
const SMALLEST = 100;
const SPREAD = 320;

function cutBins(seed) {
    const sizes = [];
    for (let i = 0; i < FULL_BINS; i++) {
        let left = CAPACITY;
        while (left > 0) {
            seed = (16807 * seed) % 2147483647;
            let piece = SMALLEST + (seed % SPREAD);
            if (piece > left) {
                piece = left;
            }
            sizes.push(piece);
            left -= piece;
        }
    }
    return sizes;
}

function sortDecreasing(sizes) {
    const order = [];
    for (let i = 0; i < sizes.length; i++) {
        order.push(i);
    }
    for (let i = 1; i < order.length; i++) {
        const item = order[i];
        let j = i - 1;
        while (j >= 0 && sizes[order[j]] < sizes[item]) {
            order[j + 1] = order[j];
            j -= 1;
        }
        order[j + 1] = item;
    }
    return order;
}

function firstFit(sizes, order) {
    const bins = [];
    const room = [];
    for (const item of order) {
        const size = sizes[item];
        let place = 0;
        while (place < room.length && room[place] < size) {
            place += 1;
        }
        if (place === room.length) {
            bins.push([]);
            room.push(CAPACITY);
        }
        bins[place].push(item);
        room[place] -= size;
    }
    return bins;
}

function checkPacking(sizes, bins) {
    const packed = new Array(sizes.length).fill(false);
    let items = 0;
    let total = 0;
    let mostRoom = 0;
    for (const content of bins) {
        let load = 0;
        let last = CAPACITY;
        for (const item of content) {
            check(!packed[item]);
            check(sizes[item] > mostRoom);
            check(sizes[item] <= last);
            packed[item] = true;
            items += 1;
            load += sizes[item];
            last = sizes[item];
        }
        check(0 < load && load <= CAPACITY);
        total += load;
        if (CAPACITY - load > mostRoom) {
            mostRoom = CAPACITY - load;
        }
    }
    check(items === sizes.length);
    check(total === FULL_BINS * CAPACITY);
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
}

const sizes = cutBins(1);
const best = Math.floor((sum(sizes) + CAPACITY - 1) / CAPACITY);
check(best === FULL_BINS);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let bins;
for (let round = 0; round < size; round++) {
    const order = sortDecreasing(sizes);
    bins = firstFit(sizes, order);
    checkPacking(sizes, bins);
    check(best <= bins.length);
    check(9 * bins.length <= 11 * best + 9);
}
console.log(`${sizes.length} ${bins.length}`);
