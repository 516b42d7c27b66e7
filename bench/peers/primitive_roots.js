// JavaScript twin of primitive_roots.py.
"use strict";
const LIMIT = 900;
const PRIMES = 154;

function check(condition) {
  if (!condition) throw new Error("wrong result");
}

function isPrime(n) {
  if (n < 2) return false;
  let d = 2;
  while (d * d <= n) {
    if (n % d === 0) return false;
    d++;
  }
  return true;
}

function primeFactors(n) {
  const factors = [];
  let d = 2;
  while (d * d <= n) {
    if (n % d === 0) {
      factors.push(d);
      while (n % d === 0) n = n / d;
    }
    d++;
  }
  if (n > 1) factors.push(n);
  return factors;
}

function power(base, exponent, modulus) {
  let result = 1;
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}

function leastRoot(prime) {
  const factors = primeFactors(prime - 1);
  let root = 1;
  for (;;) {
    let good = true;
    for (let i = 0; i < factors.length; i++) {
      if (power(root, (prime - 1) / factors[i], prime) === 1) {
        good = false;
        break;
      }
    }
    if (good) return root;
    root++;
  }
}

function order(root, prime) {
  let value = root % prime;
  let count = 1;
  while (value !== 1) {
    value = (value * root) % prime;
    count++;
  }
  return count;
}

const size = Number(process.argv[2]);
let total = 0;
for (let round = 0; round < size; round++) {
  total = 0;
  let count = 0;
  for (let n = 2; n < LIMIT; n++) {
    if (isPrime(n)) {
      const root = leastRoot(n);
      count++;
      total += root;
      if (count % 8 === 0) check(order(root, n) === n - 1);
    }
  }
  check(count === PRIMES);
}
console.log(String(total));
