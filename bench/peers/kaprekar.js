// JavaScript twin of kaprekar.py.
"use strict";
const TARGET = 6174;
const FIRST = 1000;
const STEP = 9;
const LAST = 9999;

function check(condition) {
  if (!condition) throw new Error("wrong result");
}

function sortedDigits(number, digits) {
  for (let k = 0; k < 4; k++) {
    const digit = number % 10;
    number = Math.floor(number / 10);
    let i = k;
    while (i > 0 && digits[i - 1] < digit) {
      digits[i] = digits[i - 1];
      i--;
    }
    digits[i] = digit;
  }
}

function nextNumber(number, digits) {
  sortedDigits(number, digits);
  const large = ((digits[0] * 10 + digits[1]) * 10 + digits[2]) * 10 + digits[3];
  const small = ((digits[3] * 10 + digits[2]) * 10 + digits[1]) * 10 + digits[0];
  return large - small;
}

function stepsToTarget(number, digits) {
  let steps = 0;
  while (number !== TARGET && number !== 0) {
    number = nextNumber(number, digits);
    steps++;
  }
  return number === 0 ? -1 : steps;
}

const size = Number(process.argv[2]);
let counts = [];
for (let round = 0; round < size; round++) {
  const digits = [0, 0, 0, 0];
  counts = new Array(9).fill(0);
  let visited = 0;
  for (let number = FIRST; number <= LAST; number += STEP) {
    const first = nextNumber(number, digits);
    const outer = digits[0] - digits[3];
    const inner = digits[1] - digits[2];
    check(first === 999 * outer + 90 * inner);
    const steps = stepsToTarget(number, digits);
    check((steps < 0) === (outer === 0));
    counts[steps < 0 ? 8 : steps]++;
    visited++;
  }
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  check(visited === total && total === 1000);
}
console.log(counts.join(" "));
