"""Stack machine: an interpreter of bytecode that runs three small programs.

A chain of comparisons with global constants, a stack that grows and shrinks at every instruction,
and a program counter that jumps.
Idea: the usual teaching machine, as in Wirth's interpreter of PL/0 (Algorithms + Data Structures =
Programs, 1976). The results are known: the sum of the first squares in closed form; the sum of the
gcds of 1 to n with n, which is multiplicative (Pillai, 1933; OEIS A018804); the Collatz sequences
of four numbers, record holders of 111 to 261 steps (OEIS A006877), computed directly too."""
import sys

PUSH = 0
LOAD = 1
STORE = 2
ADD = 3
SUB = 4
MUL = 5
DIV = 6
MOD = 7
DUP = 8
SWAP = 9
OVER = 10
DROP = 11
JUMP = 12
JUMP_IF_ZERO = 13
COLLECT = 14
HALT = 15
LABEL = 16

LABELS = 4
CELLS = 3

COUNT = 500
STARTS = [27, 97, 871, 6171]
STEPS = [111, 118, 178, 261]

# Each program finds its argument on the stack.

SUM_OF_SQUARES = [
    [STORE, 0],
    [LABEL, 0],
    [LOAD, 0], [JUMP_IF_ZERO, 1],
    [LOAD, 0], [DUP], [MUL], [LOAD, 1], [ADD], [STORE, 1],
    [LOAD, 0], [PUSH, 1], [SUB], [STORE, 0],
    [JUMP, 0],
    [LABEL, 1],
    [LOAD, 1], [COLLECT], [HALT],
]

SUM_OF_GCDS = [
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
]

COLLATZ = [
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
]


def assemble(source):
    labels = [0] * LABELS
    address = 0
    for line in source:
        if line[0] == LABEL:
            labels[line[1]] = address
        else:
            address += len(line)
    code = []
    for line in source:
        if line[0] == JUMP or line[0] == JUMP_IF_ZERO:
            code.append(line[0])
            code.append(labels[line[1]])
        elif line[0] != LABEL:
            code.extend(line)
    return code


def run(code, argument):
    stack = [argument]
    cells = [0] * CELLS
    output = []
    pc = 0
    while True:
        op = code[pc]
        pc += 1
        if op == PUSH:
            stack.append(code[pc])
            pc += 1
        elif op == LOAD:
            stack.append(cells[code[pc]])
            pc += 1
        elif op == STORE:
            cells[code[pc]] = stack.pop()
            pc += 1
        elif op == ADD:
            right = stack.pop()
            stack.append(stack.pop() + right)
        elif op == SUB:
            right = stack.pop()
            stack.append(stack.pop() - right)
        elif op == MUL:
            right = stack.pop()
            stack.append(stack.pop() * right)
        elif op == DIV:
            right = stack.pop()
            stack.append(stack.pop() // right)
        elif op == MOD:
            right = stack.pop()
            stack.append(stack.pop() % right)
        elif op == DUP:
            stack.append(stack[-1])
        elif op == SWAP:
            right = stack.pop()
            left = stack.pop()
            stack.append(right)
            stack.append(left)
        elif op == OVER:
            stack.append(stack[-2])
        elif op == DROP:
            stack.pop()
        elif op == JUMP:
            pc = code[pc]
        elif op == JUMP_IF_ZERO:
            if stack.pop() == 0:
                pc = code[pc]
            else:
                pc += 1
        elif op == COLLECT:
            output.append(stack.pop())
        else:
            assert op == HALT, f"opcode {op}"
            assert len(stack) == 0, f"{len(stack)} values left"
            return output


def collatz_sequence(n):
    sequence = [n]
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        sequence.append(n)
    return sequence


def main(size):
    sum_of_squares = assemble(SUM_OF_SQUARES)
    sum_of_gcds = assemble(SUM_OF_GCDS)
    collatz = assemble(COLLATZ)
    sequences = []
    for start in STARTS:
        sequences.append(collatz_sequence(start))
    squares = []
    gcds = []
    steps = 0
    for _ in range(size):
        squares = run(sum_of_squares, COUNT)
        expected = COUNT * (COUNT + 1) * (2 * COUNT + 1) // 6
        assert squares == [expected], f"squares: {squares}"
        # 720 = 16 * 9 * 5, and the sum for p^k is p^(k - 1) * ((k + 1) * p - k).
        gcds = run(sum_of_gcds, 720)
        assert gcds == [8 * (5 * 2 - 4) * 3 * (3 * 3 - 2) * (2 * 5 - 1)], f"gcds: {gcds}"
        for i in range(len(STARTS)):
            output = run(collatz, STARTS[i])
            steps = output.pop()
            assert steps == STEPS[i], f"{steps} steps from {STARTS[i]}"
            assert output == sequences[i], f"another sequence from {STARTS[i]}"
    print(squares[0], gcds[0], steps)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 28)
