// JavaScript twin of hanoi_moves.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const DISKS = 14;

function move(disks, source, target, spare, moved) {
    if (disks === 0) {
        return 0;
    }
    const count = move(disks - 1, source, spare, target, moved);
    const disk = source.pop();
    if (target.length > 0 && target[target.length - 1] <= disk) {
        throw new Error("a disk on a smaller one");
    }
    target.push(disk);
    moved[disk] += 1;
    return count + 1 + move(disks - 1, spare, target, source, moved);
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let count, moved;
for (let round = 0; round < size; round++) {
    const source = Array.from({length: DISKS}, (_, i) => DISKS - i);
    const target = [];
    const spare = [];
    moved = new Array(DISKS + 1).fill(0);
    count = move(DISKS, source, target, spare, moved);
    check(count === 2 ** DISKS - 1);
    check(source.length === 0 && spare.length === 0 && target.length === DISKS);
    for (let disk = 1; disk <= DISKS; disk++) {
        check(target[DISKS - disk] === disk);
        check(moved[disk] === 2 ** (DISKS - disk));
    }
}
console.log(`${count} ${moved[1]} ${moved[DISKS]}`);
