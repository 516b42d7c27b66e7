// JavaScript twin of stern_brocot.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const ORDER = 175;

function totientSum(limit) {
    const totients = [];
    for (let i = 0; i <= limit; i++) {
        totients.push(i);
    }
    for (let p = 2; p <= limit; p++) {
        if (totients[p] === p) {
            for (let multiple = p; multiple <= limit; multiple += p) {
                totients[multiple] -= Math.floor(totients[multiple] / p);
            }
        }
    }
    let total = 0;
    for (let i = 0; i <= limit; i++) {
        total += totients[i];
    }
    return total;
}

function farey(order, numerators, denominators) {
    let a = 0;
    let b = 1;
    let c = 1;
    let d = order;
    numerators.push(a);
    denominators.push(b);
    while (c <= order) {
        numerators.push(c);
        denominators.push(d);
        const k = Math.floor((order + b) / d);
        const nextC = k * c - a;
        const nextD = k * d - b;
        a = c;
        b = d;
        c = nextC;
        d = nextD;
    }
}

function countNeighbours(numerators, denominators) {
    let count = 0;
    for (let i = 1; i < numerators.length; i++) {
        if (denominators[i - 1] * numerators[i] - numerators[i - 1] * denominators[i] === 1) {
            count += 1;
        }
    }
    return count;
}

function countMediants(numerators, denominators) {
    let count = 0;
    for (let i = 1; i < numerators.length - 1; i++) {
        const top = numerators[i - 1] + numerators[i + 1];
        const bottom = denominators[i - 1] + denominators[i + 1];
        if (top * denominators[i] === bottom * numerators[i]) {
            count += 1;
        }
    }
    return count;
}

const terms = 1 + totientSum(ORDER);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let neighbours;
for (let round = 0; round < size; round++) {
    const numerators = [];
    const denominators = [];
    farey(ORDER, numerators, denominators);
    check(numerators.length === terms);
    check(numerators[terms - 1] === 1 && denominators[terms - 1] === 1);
    neighbours = countNeighbours(numerators, denominators);
    check(neighbours === terms - 1);
    check(countMediants(numerators, denominators) === terms - 2);
}
console.log(`${terms} ${neighbours}`);
