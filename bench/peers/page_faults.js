// JavaScript twin of page_faults.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const REFERENCES = 1500;
const PAGES = 40;
const FRAMES = [4, 8, 12];
const TEXTBOOK = [7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1];
const ANOMALY = [1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5];
const NEVER = 1000000;

function makeReferences(seed) {
    const pages = [];
    let base = 0;
    for (let i = 0; i < REFERENCES; i++) {
        seed = (16807 * seed) % 2147483647;
        const kind = seed % 16;
        seed = (16807 * seed) % 2147483647;
        if (kind === 0) {
            base = seed % PAGES;
        }
        if (kind < 4) {
            pages.push(seed % PAGES);
        } else {
            pages.push((base + (seed % 6)) % PAGES);
        }
    }
    return pages;
}

function fifoFaults(pages, frames) {
    const ring = new Array(frames).fill(-1);
    let hand = 0;
    const loaded = new Map();
    let faults = 0;
    for (const page of pages) {
        if (!loaded.has(page)) {
            faults += 1;
            if (ring[hand] >= 0) {
                loaded.delete(ring[hand]);
            }
            ring[hand] = page;
            loaded.set(page, hand);
            hand = (hand + 1) % frames;
        }
    }
    return faults;
}

function lruFaults(pages, frames) {
    const after = new Array(PAGES + 1).fill(-1);
    const before = new Array(PAGES + 1).fill(-1);
    after[PAGES] = PAGES;
    before[PAGES] = PAGES;
    let loaded = 0;
    let faults = 0;
    for (const page of pages) {
        if (after[page] < 0) {
            faults += 1;
            if (loaded === frames) {
                const oldest = before[PAGES];
                before[PAGES] = before[oldest];
                after[before[oldest]] = PAGES;
                after[oldest] = -1;
            } else {
                loaded += 1;
            }
        } else {
            before[after[page]] = before[page];
            after[before[page]] = after[page];
        }
        const newest = after[PAGES];
        after[page] = newest;
        before[page] = PAGES;
        before[newest] = page;
        after[PAGES] = page;
    }
    return faults;
}

function nextUses(pages) {
    const uses = new Array(pages.length).fill(NEVER);
    const seen = new Map();
    for (let i = pages.length - 1; i >= 0; i--) {
        const page = pages[i];
        if (seen.has(page)) {
            uses[i] = seen.get(page);
        }
        seen.set(page, i);
    }
    return uses;
}

function optimalFaults(pages, frames) {
    const uses = nextUses(pages);
    const held = [];
    const needed = [];
    let faults = 0;
    for (let i = 0; i < pages.length; i++) {
        let slot = 0;
        while (slot < held.length && held[slot] !== pages[i]) {
            slot += 1;
        }
        if (slot === held.length) {
            faults += 1;
            if (slot < frames) {
                held.push(pages[i]);
                needed.push(uses[i]);
            } else {
                slot = 0;
                for (let other = 1; other < frames; other++) {
                    if (needed[other] > needed[slot]) {
                        slot = other;
                    }
                }
            }
        }
        held[slot] = pages[i];
        needed[slot] = uses[i];
    }
    return faults;
}

function stackDistances(pages) {
    const counts = new Array(PAGES + 1).fill(0);
    const stack = [];
    for (const page of pages) {
        let moved = page;
        let depth = 0;
        while (depth < stack.length && stack[depth] !== page) {
            const next = stack[depth];
            stack[depth] = moved;
            moved = next;
            depth += 1;
        }
        if (depth === stack.length) {
            stack.push(moved);
            counts[PAGES] += 1;
        } else {
            stack[depth] = moved;
            counts[depth] += 1;
        }
    }
    return counts;
}

function checkExamples() {
    check(fifoFaults(TEXTBOOK, 3) === 15);
    check(lruFaults(TEXTBOOK, 3) === 12);
    check(optimalFaults(TEXTBOOK, 3) === 9);
    check(fifoFaults(ANOMALY, 3) === 9);
    check(fifoFaults(ANOMALY, 4) === 10);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let totals;
for (let round = 0; round < size; round++) {
    checkExamples();
    const pages = makeReferences(1);
    const counts = stackDistances(pages);
    let references = 0;
    for (const count of counts) {
        references += count;
    }
    check(references === REFERENCES);
    totals = [0, 0, 0];
    for (const frames of FRAMES) {
        const fifo = fifoFaults(pages, frames);
        const lru = lruFaults(pages, frames);
        const optimal = optimalFaults(pages, frames);
        let expected = 0;
        for (let distance = frames; distance <= PAGES; distance++) {
            expected += counts[distance];
        }
        check(lru === expected);
        check(counts[PAGES] <= optimal && optimal <= Math.min(fifo, lru));
        totals[0] += fifo;
        totals[1] += lru;
        totals[2] += optimal;
    }
}
console.log(`${totals[0]} ${totals[1]} ${totals[2]}`);
