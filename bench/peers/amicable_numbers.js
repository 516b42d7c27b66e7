// JavaScript twin of amicable_numbers.py.
"use strict";
const LIMIT = 3000;
const AMICABLE = 220 + 284 + 1184 + 1210 + 2620 + 2924;

function check(condition) {
  if (!condition) throw new Error("wrong result");
}

function divisorSums(limit) {
  const sums = new Array(limit + 1).fill(0);
  for (let divisor = 1; divisor <= Math.floor(limit / 2); divisor++) {
    for (let multiple = 2 * divisor; multiple <= limit; multiple += divisor) {
      sums[multiple] += divisor;
    }
  }
  return sums;
}

function chainLength(sums, start) {
  let steps = 0;
  let n = start;
  while (n > 0 && n <= LIMIT && steps < 30) {
    n = sums[n];
    steps++;
    if (n === start) return steps;
  }
  return 0;
}

const size = Number(process.argv[2]);
let perfect = 0;
let pairs = 0;
let total = 0;
let expected = 0;
for (let d = 1; d <= LIMIT; d++) expected += (LIMIT - (LIMIT % d)) - d;
for (let round = 0; round < size; round++) {
  const sums = divisorSums(LIMIT);
  total = 0;
  for (let n = 0; n <= LIMIT; n++) total += sums[n];
  perfect = 0;
  pairs = 0;
  for (let n = 2; n <= LIMIT; n++) {
    const length = chainLength(sums, n);
    if (length === 1) perfect += n;
    else if (length === 2) pairs += n;
  }
  check(total === expected);
  check(perfect === 6 + 28 + 496);
  check(pairs === AMICABLE);
}
console.log(total + " " + perfect + " " + pairs);
