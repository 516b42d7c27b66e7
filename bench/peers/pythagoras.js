// JavaScript twin of pythagoras.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function gcd(a, b) {
    while (b > 0) {
        [a, b] = [b, a % b];
    }
    return a;
}

function countTriples(limit) {
    let triples = 0;
    let primitive = 0;
    for (let a = 1; a < Math.floor(limit / 3); a++) {
        let b = a + 1;
        let c = b;
        while (a + b + c <= limit) {
            const square = a * a + b * b;
            while (c * c < square) {
                c += 1;
            }
            if (c * c === square && a + b + c <= limit) {
                triples += 1;
                if (gcd(a, b) === 1) {
                    primitive += 1;
                }
            }
            b += 1;
        }
    }
    return [triples, primitive];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let triples, primitive;
for (let round = 0; round < size; round++) {
    [triples, primitive] = countTriples(100);
    check(triples === 17 && primitive === 7);
    [triples, primitive] = countTriples(1000);
    check(triples === 325 && primitive === 70);
}
console.log(`${triples} ${primitive}`);
