// JavaScript twin of partitions.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function partitions(n) {
    const counts = [1];
    for (let m = 1; m <= n; m++) {
        let total = 0;
        let k = 1;
        let pentagonal = 1;
        while (pentagonal <= m) {
            let term = counts[m - pentagonal];
            if (pentagonal + k <= m) {
                term += counts[m - pentagonal - k];
            }
            if (k & 1) {
                total += term;
            } else {
                total -= term;
            }
            pentagonal += 3 * k + 1;
            k += 1;
        }
        counts.push(total);
    }
    return counts;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let counts;
for (let round = 0; round < size; round++) {
    counts = partitions(150);
    check(counts[100] === 190569292 && counts[150] === 40853235313);
}
console.log(`${counts[10]} ${counts[100]} ${counts[150]}`);
