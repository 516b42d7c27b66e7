// JavaScript twin of stack_machine.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const PUSH = 0;
const LOAD = 1;
const STORE = 2;
const ADD = 3;
const SUB = 4;
const MUL = 5;
const DIV = 6;
const MOD = 7;
const DUP = 8;
const SWAP = 9;
const OVER = 10;
const DROP = 11;
const JUMP = 12;
const JUMP_IF_ZERO = 13;
const COLLECT = 14;
const HALT = 15;
const LABEL = 16;

const LABELS = 4;
const CELLS = 3;

const COUNT = 500;
const STARTS = [27, 97, 871, 6171];
const STEPS = [111, 118, 178, 261];

// Each program finds its argument on the stack.

const SUM_OF_SQUARES = [
    [STORE, 0],
    [LABEL, 0],
    [LOAD, 0], [JUMP_IF_ZERO, 1],
    [LOAD, 0], [DUP], [MUL], [LOAD, 1], [ADD], [STORE, 1],
    [LOAD, 0], [PUSH, 1], [SUB], [STORE, 0],
    [JUMP, 0],
    [LABEL, 1],
    [LOAD, 1], [COLLECT], [HALT],
];

const SUM_OF_GCDS = [
    [DUP], [STORE, 0], [STORE, 1],
    [LABEL, 0],
    [LOAD, 1], [JUMP_IF_ZERO, 3],
    [LOAD, 0], [LOAD, 1],
    [LABEL, 1],
    [DUP], [JUMP_IF_ZERO, 2],
    [SWAP], [OVER], [MOD],
    [JUMP, 1],
    [LABEL, 2],
    [DROP], [LOAD, 2], [ADD], [STORE, 2],
    [LOAD, 1], [PUSH, 1], [SUB], [STORE, 1],
    [JUMP, 0],
    [LABEL, 3],
    [LOAD, 2], [COLLECT], [HALT],
];

const COLLATZ = [
    [LABEL, 0],
    [DUP], [COLLECT],
    [DUP], [PUSH, 1], [SUB], [JUMP_IF_ZERO, 2],
    [LOAD, 0], [PUSH, 1], [ADD], [STORE, 0],
    [DUP], [PUSH, 2], [MOD], [JUMP_IF_ZERO, 1],
    [PUSH, 3], [MUL], [PUSH, 1], [ADD],
    [JUMP, 0],
    [LABEL, 1],
    [PUSH, 2], [DIV],
    [JUMP, 0],
    [LABEL, 2],
    [DROP], [LOAD, 0], [COLLECT], [HALT],
];

function assemble(source) {
    const labels = new Array(LABELS).fill(0);
    let address = 0;
    for (const line of source) {
        if (line[0] === LABEL) {
            labels[line[1]] = address;
        } else {
            address += line.length;
        }
    }
    const code = [];
    for (const line of source) {
        if (line[0] === JUMP || line[0] === JUMP_IF_ZERO) {
            code.push(line[0]);
            code.push(labels[line[1]]);
        } else if (line[0] !== LABEL) {
            code.push(...line);
        }
    }
    return code;
}

function run(code, argument) {
    const stack = [argument];
    const cells = new Array(CELLS).fill(0);
    const output = [];
    let pc = 0;
    while (true) {
        const op = code[pc];
        pc += 1;
        if (op === PUSH) {
            stack.push(code[pc]);
            pc += 1;
        } else if (op === LOAD) {
            stack.push(cells[code[pc]]);
            pc += 1;
        } else if (op === STORE) {
            cells[code[pc]] = stack.pop();
            pc += 1;
        } else if (op === ADD) {
            const right = stack.pop();
            stack.push(stack.pop() + right);
        } else if (op === SUB) {
            const right = stack.pop();
            stack.push(stack.pop() - right);
        } else if (op === MUL) {
            const right = stack.pop();
            stack.push(stack.pop() * right);
        } else if (op === DIV) {
            const right = stack.pop();
            stack.push(Math.floor(stack.pop() / right));
        } else if (op === MOD) {
            const right = stack.pop();
            stack.push(stack.pop() % right);
        } else if (op === DUP) {
            stack.push(stack[stack.length - 1]);
        } else if (op === SWAP) {
            const right = stack.pop();
            const left = stack.pop();
            stack.push(right);
            stack.push(left);
        } else if (op === OVER) {
            stack.push(stack[stack.length - 2]);
        } else if (op === DROP) {
            stack.pop();
        } else if (op === JUMP) {
            pc = code[pc];
        } else if (op === JUMP_IF_ZERO) {
            if (stack.pop() === 0) {
                pc = code[pc];
            } else {
                pc += 1;
            }
        } else if (op === COLLECT) {
            output.push(stack.pop());
        } else {
            check(op === HALT);
            check(stack.length === 0);
            return output;
        }
    }
}

function collatzSequence(n) {
    const sequence = [n];
    while (n !== 1) {
        if (n % 2 === 0) {
            n = Math.floor(n / 2);
        } else {
            n = 3 * n + 1;
        }
        sequence.push(n);
    }
    return sequence;
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

const sumOfSquares = assemble(SUM_OF_SQUARES);
const sumOfGcds = assemble(SUM_OF_GCDS);
const collatz = assemble(COLLATZ);
const sequences = STARTS.map(collatzSequence);

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
let squares;
let gcds;
let steps;
for (let round = 0; round < size; round++) {
    squares = run(sumOfSquares, COUNT);
    check(same(squares, [Math.floor((COUNT * (COUNT + 1) * (2 * COUNT + 1)) / 6)]));
    // 720 = 16 * 9 * 5, and the sum for p^k is p^(k - 1) * ((k + 1) * p - k).
    gcds = run(sumOfGcds, 720);
    check(same(gcds, [8 * (5 * 2 - 4) * 3 * (3 * 3 - 2) * (2 * 5 - 1)]));
    for (let i = 0; i < STARTS.length; i++) {
        const output = run(collatz, STARTS[i]);
        steps = output.pop();
        check(steps === STEPS[i]);
        check(same(output, sequences[i]));
    }
}
console.log(`${squares[0]} ${gcds[0]} ${steps}`);
