// JavaScript twin of loop_noprint.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let a = 0;
for (let i = 0; i < size; i++) {
    a = i + 1;
}
check(a === size);
console.log(a);
