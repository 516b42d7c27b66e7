# Both operands of an operator may be temporaries that are one object.
def doubled(n):
    total = 0.0
    for i in range(n):
        both = [float(i) + 0.5] * 2
        total = total + (both.pop() + both.pop())
        both = [float(i) - 0.25] * 2
        total = total - both.pop() * both.pop()
        both = [total] * 2
        zero = both.pop() - both.pop()
        total += zero
    return total
print(doubled(10), doubled(3000))
