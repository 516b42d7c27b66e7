// JavaScript twin of continued_fractions.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const LIMIT = 2000;

function expansion(n, root) {
    const terms = [root];
    let m = 0;
    let d = 1;
    let a = root;
    while (a !== 2 * root) {
        m = d * a - m;
        d = Math.floor((n - m * m) / d);
        a = Math.floor((root + m) / d);
        terms.push(a);
    }
    return terms;
}

function palindrome(terms) {
    let left = 1;
    let right = terms.length - 2;
    while (left < right) {
        if (terms[left] !== terms[right]) {
            return false;
        }
        left += 1;
        right -= 1;
    }
    return true;
}

function periods(limit) {
    const lengths = new Array(limit + 1).fill(0);
    let root = 1;
    for (let n = 2; n <= limit; n++) {
        if ((root + 1) * (root + 1) === n) {
            root += 1;
        }
        if (root * root !== n) {
            const terms = expansion(n, root);
            check(palindrome(terms));
            lengths[n] = terms.length - 1;
        }
    }
    return lengths;
}

function countOdd(lengths, last) {
    let count = 0;
    for (let n = 2; n <= last; n++) {
        if (lengths[n] % 2 === 1) {
            count += 1;
        }
    }
    return count;
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
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
let total, longest, odd;
for (let round = 0; round < size; round++) {
    const lengths = periods(LIMIT);
    total = sum(lengths);
    longest = max(lengths);
    odd = countOdd(lengths, LIMIT);
    check(countOdd(lengths, 13) === 4);
    check(odd === 296);
    check(total === 27994 && longest === 88);
}
console.log(`${total} ${longest} ${odd}`);
