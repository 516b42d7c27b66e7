// JavaScript twin of josephus.py.
"use strict";
const LARGEST = 60;
const SKIPS = [2, 3, 4, 5, 6];

function check(condition) {
  if (!condition) throw new Error("wrong result");
}

function survivor(n, k) {
  const following = new Array(n).fill(0);
  for (let i = 0; i < n; i++) following[i] = i + 1;
  following[n - 1] = 0;
  let before = n - 1;
  let left = n;
  while (left > 1) {
    for (let i = 0; i < k - 1; i++) before = following[before];
    following[before] = following[following[before]];
    left--;
  }
  return before;
}

function byRecurrence(n, k) {
  let place = 0;
  for (let m = 2; m <= n; m++) place = (place + k) % m;
  return place;
}

const size = Number(process.argv[2]);
let total = 0;
for (let round = 0; round < size; round++) {
  total = 0;
  for (let s = 0; s < SKIPS.length; s++) {
    const k = SKIPS[s];
    let power = 1;
    for (let n = 1; n <= LARGEST; n++) {
      const last = survivor(n, k);
      check(last === byRecurrence(n, k));
      if (2 * power <= n) power *= 2;
      if (k === 2) check(last === 2 * (n - power));
      total += last;
    }
  }
}
console.log(String(total));
