// JavaScript twin of digit_sums.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function harshadAndNarcissistic(limit) {
    let harshad = 0;
    const narcissistic = [];
    let powers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    let nextLength = 10;
    for (let n = 1; n <= limit; n++) {
        if (n === nextLength) {
            const higher = [0];
            for (let digit = 1; digit < 10; digit++) {
                higher.push(powers[digit] * digit);
            }
            powers = higher;
            nextLength *= 10;
        }
        let digitSum = 0;
        let powerSum = 0;
        let rest = n;
        while (rest > 0) {
            const digit = rest % 10;
            digitSum += digit;
            powerSum += powers[digit];
            rest = Math.floor(rest / 10);
        }
        if (n % digitSum === 0) {
            harshad += 1;
        }
        if (powerSum === n) {
            narcissistic.push(n);
        }
    }
    return [harshad, narcissistic];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
const known = [1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474];
let harshad, narcissistic;
for (let round = 0; round < size; round++) {
    [harshad, narcissistic] = harshadAndNarcissistic(10000);
    check(harshad === 1538);
    check(narcissistic.length === known.length && known.every((n, i) => n === narcissistic[i]));
}
console.log(`${harshad} ${narcissistic.length} ${narcissistic[15]}`);
