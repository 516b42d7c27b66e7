"""A stack machine for a little assembly language: labels, jumps, calls."""

FACTORIAL = """
    push 1          ; result
    push 20         ; n
loop:
    dup
    jz end
    dup
    rot
    mul
    swap
    push 1
    sub
    jmp loop
end:
    drop
    print
    halt
"""

SQUARES = """
    push 1
again:
    dup
    call square
    print
    push 1
    add
    dup
    push 6
    sub
    jz stop
    jmp again
square:
    dup
    mul
    ret
stop:
    halt
"""


def assemble(source):
    labels, code = {}, []
    for line in source.splitlines():
        line = line.partition(";")[0].strip()
        if line.endswith(":"):
            labels[line[:-1]] = len(code)
        elif line:
            code.append(line.split())
    for instruction in code:
        if len(instruction) == 2:
            word = instruction[1]
            instruction[1] = labels[word] if word in labels else int(word)
    return [tuple(instruction) for instruction in code]


def run(code, limit=10_000):
    stack, calls, out = [], [], []
    at = steps = 0
    while steps < limit:
        operation, *rest = code[at]
        at += 1
        steps += 1
        if operation == "push":
            stack.append(rest[0])
        elif operation == "dup":
            stack.append(stack[-1])
        elif operation == "drop":
            stack.pop()
        elif operation == "swap":
            stack[-1], stack[-2] = stack[-2], stack[-1]
        elif operation == "rot":
            stack[-3:] = stack[-2:] + [stack[-3]]
        elif operation in ("add", "sub", "mul"):
            b, a = stack.pop(), stack.pop()
            stack.append(a + b if operation == "add" else a - b if operation == "sub" else a * b)
        elif operation == "jmp":
            at = rest[0]
        elif operation == "jz":
            if stack.pop() == 0:
                at = rest[0]
        elif operation == "call":
            calls.append(at)
            at = rest[0]
        elif operation == "ret":
            at = calls.pop()
        elif operation == "print":
            out.append(stack.pop())
        elif operation == "halt":
            return out, stack, steps
        else:
            raise ValueError(f"unknown operation {operation} at {at - 1}")
    raise RuntimeError("still running")


code = assemble(FACTORIAL)
print(code[:4], len(code))
print(*run(code))
print(*run(assemble(SQUARES)))
for source in ("push 1\nfly\nhalt", "x:\njmp x", "add", "push 1\n"):
    try:
        print(run(assemble(source), 100))
    except (ValueError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
    except IndexError:
        print("IndexError")
