// JavaScript twin of string_build.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function lines() {
    const parts = [];
    for (let i = 0; i < 100; i++) {
        parts.push(`${String(i).padStart(3, "0")}:${i * i}`);
    }
    return parts.join(",");
}

function letters(text) {
    let kept = "";
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (c !== ":") {
            kept += c;
        }
    }
    return kept;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let text, kept;
for (let round = 0; round < size; round++) {
    text = lines();
    check(text.length === 100 * 4 + 99 + 4 + 6 * 2 + 22 * 3 + 68 * 4);
    const fields = text.split(",");
    check(fields.length === 100 && fields[99] === "099:9801");
    const head = text.slice(0, 400);
    kept = letters(head);
    check(kept.length === 400 - (head.split(":").length - 1));
}
console.log(`${text.length} ${text.slice(-8)} ${kept.length} ${kept.slice(-12)}`);
