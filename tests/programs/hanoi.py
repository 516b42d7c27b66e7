"""Towers of Hanoi: recursive, iterative by bits, drawn."""


def solve(n, source, target, spare, move):
    if n:
        solve(n - 1, source, spare, target, move)
        move(source, target)
        solve(n - 1, spare, target, source, move)


def draw(pegs, height):
    for level in range(height - 1, -1, -1):
        line = ""
        for peg in pegs:
            size = peg[level] if level < len(peg) else 0
            line += ("=" * (2 * size - 1) if size else "|").center(2 * height + 1)
        print(line.rstrip())
    print("-" * (3 * (2 * height + 1)))


def play(height, show):
    pegs = [list(range(height, 0, -1)), [], []]
    moves = []

    def move(a, b):
        disc = pegs[a].pop()
        assert not pegs[b] or pegs[b][-1] > disc, "a larger disc on a smaller one"
        pegs[b].append(disc)
        moves.append((a, b))
        if show:
            draw(pegs, height)

    if show:
        draw(pegs, height)
    solve(height, 0, 2, 1, move)
    return pegs, moves


pegs, moves = play(2, True)
print(pegs, moves)
for height in range(1, 11):
    pegs, moves = play(height, False)
    assert len(moves) == 2**height - 1
    assert pegs == [[], [], list(range(height, 0, -1))]
    # the m-th move goes from peg (m & (m - 1)) % 3 to peg ((m | (m - 1)) + 1) % 3
    by_bits = [((m & (m - 1)) % 3, ((m | (m - 1)) + 1) % 3) for m in range(1, 2**height)]
    if height % 2:
        assert by_bits == moves
    else:
        assert [((3 - a) % 3, (3 - b) % 3) for a, b in by_bits] == moves
print("ok")
print("".join("ABC"[a] + "ABC"[b] + " " for a, b in play(4, False)[1]).rstrip())
