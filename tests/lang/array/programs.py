from array import array


def sieve(n):
    flags = array('b', [1]) * (n + 1)
    flags[0] = flags[1] = 0
    for i in range(2, int(n ** 0.5) + 1):
        if flags[i]:
            flags[i * i::i] = array('b', [0]) * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


print(len(sieve(5000)), sieve(60))


class Matrix:
    def __init__(self, rows, columns, values=None):
        self.rows, self.columns = rows, columns
        self.data = array('d', values or [0.0] * (rows * columns))

    def __matmul__(self, other):
        result = Matrix(self.rows, other.columns)
        for i in range(self.rows):
            for j in range(other.columns):
                result.data[i * other.columns + j] = sum(
                    self.data[i * self.columns + k] * other.data[k * other.columns + j] for k in range(self.columns))
        return result


m = Matrix(2, 2, [1, 1, 1, 0])
r = Matrix(2, 2, [1, 0, 0, 1])
for _ in range(30):
    r = r @ m
print(r.data)


def pascal(n):
    row = array('Q', [1])
    for _ in range(n):
        row = array('Q', [1] + [row[i] + row[i + 1] for i in range(len(row) - 1)] + [1])
    return row


print(pascal(10), pascal(60)[30])
state = array('I', [1, 2, 3, 4])
for _ in range(100):
    t = (state[0] ^ state[0] << 11) & 0xFFFFFFFF
    state[0], state[1], state[2] = state[1], state[2], state[3]
    state[3] = state[3] ^ state[3] >> 19 ^ t ^ t >> 8
print(state)
