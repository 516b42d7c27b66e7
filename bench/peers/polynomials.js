// JavaScript twin of polynomials.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const MODULUS = 10007;
const PAIRS = 24;
const SHORTEST = 32;
const EXPONENT = 60;
const POINTS = [0, 1, 2, 1234, 10006];

function randomPolynomial(seed, terms) {
    const polynomial = [];
    for (let i = 0; i < terms; i++) {
        seed = (16807 * seed) % 2147483647;
        polynomial.push(seed % MODULUS);
    }
    return polynomial;
}

function multiply(p, q) {
    const product = new Array(p.length + q.length - 1).fill(0);
    for (let i = 0; i < p.length; i++) {
        for (let j = 0; j < q.length; j++) {
            product[i + j] = (product[i + j] + p[i] * q[j]) % MODULUS;
        }
    }
    return product;
}

function power(polynomial, exponent) {
    let result = [1];
    while (exponent > 0) {
        if (exponent % 2 === 1) {
            result = multiply(result, polynomial);
        }
        exponent = Math.floor(exponent / 2);
        if (exponent > 0) {
            polynomial = multiply(polynomial, polynomial);
        }
    }
    return result;
}

function evaluate(polynomial, x) {
    let value = 0;
    for (let i = polynomial.length - 1; i >= 0; i--) {
        value = (value * x + polynomial[i]) % MODULUS;
    }
    return value;
}

function binomials(exponent) {
    let row = [1];
    for (let n = 0; n < exponent; n++) {
        const below = [1];
        for (let k = 1; k < row.length; k++) {
            below.push((row[k - 1] + row[k]) % MODULUS);
        }
        below.push(1);
        row = below;
    }
    return row;
}

function same(a, b) {
    if (a.length !== b.length) {
        return false;
    }
    for (let i = 0; i < a.length; i++) {
        if (a[i] !== b[i]) {
            return false;
        }
    }
    return true;
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

const polynomials = [];
for (let k = 0; k <= PAIRS; k++) {
    polynomials.push(randomPolynomial(k + 1, SHORTEST + k));
}
const expected = binomials(EXPONENT);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let total;
for (let round = 0; round < size; round++) {
    total = 0;
    for (let k = 0; k < PAIRS; k++) {
        const p = polynomials[k];
        const q = polynomials[k + 1];
        const product = multiply(p, q);
        for (const x of POINTS) {
            const value = evaluate(product, x);
            check(value === (evaluate(p, x) * evaluate(q, x)) % MODULUS);
            total += value;
        }
    }
    check(same(power([1, 1], EXPONENT), expected));
}
console.log(`${total} ${max(expected)}`);
