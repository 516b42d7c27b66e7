// JavaScript twin of bank_accounts.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const ACCOUNTS = 500;
const TRANSFERS = 8000;
const OPENING = 1000;
const LARGEST = 800;

function nextSeed(seed) {
    return (1664525 * seed + 1013904223) % 4294967296;
}

function pick(seed, limit) {
    return Math.floor(seed / 65536) % limit;
}

function transfer(balances, accounts, changes, payer, payee, amount) {
    if (balances[payer] < amount) {
        return false;
    }
    balances[payer] -= amount;
    accounts.push(payer);
    changes.push(-amount);
    balances[payee] += amount;
    accounts.push(payee);
    changes.push(amount);
    return true;
}

function trade(balances, accounts, changes) {
    let accepted = 0;
    let refused = 0;
    let seed = 2026;
    for (let i = 0; i < TRANSFERS; i++) {
        seed = nextSeed(seed);
        const payer = pick(seed, ACCOUNTS);
        seed = nextSeed(seed);
        const payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS;
        seed = nextSeed(seed);
        const amount = 1 + pick(seed, LARGEST);
        if (transfer(balances, accounts, changes, payer, payee, amount)) {
            accepted += 1;
        } else {
            refused += 1;
        }
    }
    return [accepted, refused];
}

function audit(accounts, changes) {
    const entries = [];
    for (let account = 0; account < ACCOUNTS; account++) {
        entries.push([]);
    }
    for (let row = 0; row < accounts.length; row++) {
        entries[accounts[row]].push(changes[row]);
    }
    const balances = [];
    for (let account = 0; account < ACCOUNTS; account++) {
        let balance = OPENING;
        for (const change of entries[account]) {
            balance += change;
            check(balance >= 0);
        }
        balances.push(balance);
    }
    return balances;
}

function sum(data) {
    let total = 0;
    for (let i = 0; i < data.length; i++) {
        total += data[i];
    }
    return total;
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

function balancesByStatements() {
    const statements = [];
    for (let account = 0; account < ACCOUNTS; account++) {
        statements.push([OPENING]);
    }
    let seed = 2026;
    for (let i = 0; i < TRANSFERS; i++) {
        seed = nextSeed(seed);
        const payer = pick(seed, ACCOUNTS);
        seed = nextSeed(seed);
        const payee = (payer + 1 + pick(seed, ACCOUNTS - 1)) % ACCOUNTS;
        seed = nextSeed(seed);
        const amount = 1 + pick(seed, LARGEST);
        if (sum(statements[payer]) >= amount) {
            statements[payer].push(-amount);
            statements[payee].push(amount);
        }
    }
    return statements.map(sum);
}

const expected = balancesByStatements();

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let accepted;
let refused;
for (let round = 0; round < size; round++) {
    const balances = new Array(ACCOUNTS).fill(OPENING);
    const accounts = [];
    const changes = [];
    [accepted, refused] = trade(balances, accounts, changes);
    check(accepted + refused === TRANSFERS);
    check(accounts.length === 2 * accepted);
    check(sum(balances) === ACCOUNTS * OPENING);
    check(sum(changes) === 0);
    check(same(audit(accounts, changes), balances));
    check(same(balances, expected));
}
console.log(`${accepted} ${refused} ${max(expected)}`);
