// JavaScript twin of mandelbrot.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

function stepsOf(cx, cy, most) {
    let x = 0;
    let y = 0;
    let step = 0;
    while (step < most) {
        const xx = (x * x) >> 12;
        const yy = (y * y) >> 12;
        if (xx + yy > 16384) {
            break;
        }
        y = ((x * y) >> 11) + cy;
        x = xx - yy + cx;
        step += 1;
    }
    return step;
}

function mandelbrot(width, height, most) {
    let upper = 0;
    let inside = 0;
    for (let row = 0; row < height; row++) {
        const cy = Math.floor(((2 * row + 1) * 4096) / height) - 4096;
        for (let column = 0; column < width; column++) {
            const cx = Math.floor((column * 12288) / width) - 8192;
            const step = stepsOf(cx, cy, most);
            if (step === most) {
                inside += 1;
            }
            if (row < height >> 1) {
                upper += step;
            }
        }
    }
    return [inside, upper];
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let inside, upper;
for (let round = 0; round < size; round++) {
    [inside, upper] = mandelbrot(24, 16, 50);
    check(stepsOf(0, 0, 50) === 50 && stepsOf(4096, 4096, 50) === 2);
    check(90 < inside && inside < 115);
}
console.log(`${inside} ${upper}`);
