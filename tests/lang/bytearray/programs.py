def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b'\0\0'
    for i in range(2, int(n ** .5) + 1):
        if flags[i]:
            flags[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i, flag in enumerate(flags) if flag]


print(sieve(60), len(sieve(10000)))


def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out += bytes((j - i, data[i]))
        i = j
    return bytes(out)


print(rle(b'aaabccccd' + b'z' * 300))


def brainfuck(program, size=30):
    tape, out, p, i, stack = bytearray(size), bytearray(), 0, 0, []
    while i < len(program):
        c = program[i]
        if c == '>':
            p += 1
        elif c == '<':
            p -= 1
        elif c == '+':
            tape[p] = tape[p] + 1 & 255
        elif c == '-':
            tape[p] = tape[p] - 1 & 255
        elif c == '.':
            out.append(tape[p])
        elif c == '[':
            if tape[p]:
                stack.append(i)
            else:
                depth = 1
                while depth:
                    i += 1
                    depth += {'[': 1, ']': -1}.get(program[i], 0)
        elif c == ']':
            i = stack.pop() - 1
        i += 1
    return out.decode()


print(brainfuck('++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.'))
xor = bytearray(b'secret')
for i in range(len(xor)):
    xor[i] ^= 0x2a
print(xor, bytes(c ^ 0x2a for c in xor))
