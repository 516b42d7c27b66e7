// JavaScript twin of service_desk.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const CUSTOMERS = 1000;
const CLERKS = 3;
const LONGEST_GAP = 11;
const LONGEST_SERVICE = 32;
const SCALE = 1024;

function push(heap, item) {
    let i = heap.length;
    heap.push(item);
    while (i > 0) {
        const parent = Math.floor((i - 1) / 2);
        if (heap[parent] <= item) {
            break;
        }
        heap[i] = heap[parent];
        i = parent;
    }
    heap[i] = item;
}

function pop(heap) {
    const top = heap[0];
    const item = heap.pop();
    const count = heap.length;
    if (count > 0) {
        let i = 0;
        let child = 1;
        while (child < count) {
            if (child + 1 < count && heap[child + 1] < heap[child]) {
                child += 1;
            }
            if (heap[child] >= item) {
                break;
            }
            heap[i] = heap[child];
            i = child;
            child = 2 * i + 1;
        }
        heap[i] = item;
    }
    return top;
}

function drawCustomers(seed, arrival, service) {
    let time = 0;
    for (let i = 0; i < CUSTOMERS; i++) {
        seed = (16807 * seed) % 2147483647;
        time += 1 + (seed % LONGEST_GAP);
        arrival.push(time);
        seed = (16807 * seed) % 2147483647;
        service.push(1 + (seed % LONGEST_SERVICE));
    }
}

function simulate(arrival, service, begin, end) {
    const heap = [];
    for (let customer = 0; customer < CUSTOMERS; customer++) {
        push(heap, arrival[customer] * SCALE + customer);
    }
    const queue = [];
    let head = 0;
    let idle = CLERKS;
    let present = 0;
    let most = 0;
    let area = 0;
    let last = 0;
    while (heap.length > 0) {
        const event = pop(heap);
        const time = Math.floor(event / SCALE);
        const customer = event % SCALE;
        check(time >= last);
        area += present * (time - last);
        last = time;
        if (begin[customer] < 0) {
            present += 1;
            queue.push(customer);
        } else {
            present -= 1;
            idle += 1;
            end[customer] = time;
        }
        if (present > most) {
            most = present;
        }
        if (idle > 0 && head < queue.length) {
            const first = queue[head];
            head += 1;
            idle -= 1;
            begin[first] = time;
            push(heap, (time + service[first]) * SCALE + first);
        }
    }
    check(present === 0 && idle === CLERKS);
    return [most, area];
}

function checkTimes(arrival, service, begin, end) {
    const free = new Array(CLERKS).fill(0);
    for (let customer = 0; customer < CUSTOMERS; customer++) {
        let clerk = 0;
        for (let other = 1; other < CLERKS; other++) {
            if (free[other] < free[clerk]) {
                clerk = other;
            }
        }
        const start = Math.max(arrival[customer], free[clerk]);
        free[clerk] = start + service[customer];
        check(begin[customer] === start);
        check(end[customer] === free[clerk]);
    }
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let waited;
let most;
for (let round = 0; round < size; round++) {
    const arrival = [];
    const service = [];
    drawCustomers(1, arrival, service);
    const begin = new Array(CUSTOMERS).fill(-1);
    const end = new Array(CUSTOMERS).fill(-1);
    let area;
    [most, area] = simulate(arrival, service, begin, end);
    checkTimes(arrival, service, begin, end);
    waited = 0;
    let spent = 0;
    for (let customer = 0; customer < CUSTOMERS; customer++) {
        waited += begin[customer] - arrival[customer];
        spent += end[customer] - arrival[customer];
    }
    check(spent === area);
}
console.log(`${waited} ${most}`);
