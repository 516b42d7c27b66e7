// JavaScript twin of job_assignment.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const JOBS = 32;
const NONE = -1;
const INFINITE = 1000000000;

function randomCosts(seed) {
    const costs = [];
    for (let row = 0; row < JOBS; row++) {
        const line = [];
        for (let column = 0; column < JOBS; column++) {
            seed = (16807 * seed) % 2147483647;
            line.push(1 + (seed % 99));
        }
        costs.push(line);
    }
    return costs;
}

function multiplicationTable() {
    const costs = [];
    for (let row = 1; row <= JOBS; row++) {
        const line = [];
        for (let column = 1; column <= JOBS; column++) {
            line.push(row * column);
        }
        costs.push(line);
    }
    return costs;
}

function assign(costs, ofWorker, ofJob) {
    const workerOf = new Array(JOBS + 1).fill(NONE);
    for (let worker = 0; worker < JOBS; worker++) {
        const slack = new Array(JOBS + 1).fill(INFINITE);
        const used = new Array(JOBS + 1).fill(false);
        const way = new Array(JOBS + 1).fill(NONE);
        let job = JOBS;
        workerOf[job] = worker;
        while (workerOf[job] !== NONE) {
            used[job] = true;
            const current = workerOf[job];
            const line = costs[current];
            let least = INFINITE;
            let nearest = NONE;
            for (let j = 0; j < JOBS; j++) {
                if (!used[j]) {
                    const reduced = line[j] - ofWorker[current] - ofJob[j];
                    if (reduced < slack[j]) {
                        slack[j] = reduced;
                        way[j] = job;
                    }
                    if (slack[j] < least) {
                        least = slack[j];
                        nearest = j;
                    }
                }
            }
            for (let j = 0; j <= JOBS; j++) {
                if (used[j]) {
                    ofWorker[workerOf[j]] += least;
                    ofJob[j] -= least;
                } else {
                    slack[j] -= least;
                }
            }
            job = nearest;
        }
        while (job !== JOBS) {
            const before = way[job];
            workerOf[job] = workerOf[before];
            job = before;
        }
    }
    return workerOf;
}

function checkAssignment(costs, workerOf, ofWorker, ofJob) {
    let total = 0;
    let bound = 0;
    const busy = new Array(JOBS).fill(false);
    for (let job = 0; job < JOBS; job++) {
        const worker = workerOf[job];
        check(!busy[worker]);
        busy[worker] = true;
        total += costs[worker][job];
        bound += ofWorker[job] + ofJob[job];
        for (let other = 0; other < JOBS; other++) {
            const reduced = costs[other][job] - ofWorker[other] - ofJob[job];
            check(reduced >= 0);
        }
    }
    check(total === bound);
    return total;
}

function leastCost(costs) {
    const ofWorker = new Array(JOBS).fill(0);
    const ofJob = new Array(JOBS + 1).fill(0);
    const workerOf = assign(costs, ofWorker, ofJob);
    return checkAssignment(costs, workerOf, ofWorker, ofJob);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let products;
let first;
let second;
for (let round = 0; round < size; round++) {
    products = leastCost(multiplicationTable());
    check(products === Math.floor((JOBS * (JOBS + 1) * (JOBS + 2)) / 6));
    first = leastCost(randomCosts(1955));
    second = leastCost(randomCosts(1957));
}
console.log(`${products} ${first} ${second}`);
