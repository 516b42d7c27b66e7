state = [1000, 7]
def add(k):
    state[0] = state[0] + k
    return state[0] * state[1]
for k in range(2000):
    x = add(k)
M()
state = None
