"""The Mandelbrot set on 24 × 16 points in fixed point with twelve binary places.

Products, shifts of negative ints, two conditions per step; no floats anywhere.
Idea: B. Mandelbrot's set, in fixed point as programs for machines without floats drew it. Its area
is about 1.51, so of 64 points in a unit square 96 belong to it, and some more leave late."""
import sys


def steps_of(cx, cy, most):
    x = 0
    y = 0
    step = 0
    while step < most:
        xx = x * x >> 12
        yy = y * y >> 12
        if xx + yy > 16_384:
            break
        y = (x * y >> 11) + cy
        x = xx - yy + cx
        step += 1
    return step


def mandelbrot(width, height, most):
    upper = 0
    inside = 0
    for row in range(height):
        cy = (2 * row + 1) * 4096 // height - 4096
        for column in range(width):
            cx = column * 12_288 // width - 8192
            step = steps_of(cx, cy, most)
            if step == most:
                inside += 1
            if row < height // 2:
                upper += step
    return inside, upper


def main(size):
    inside = 0
    upper = 0
    for _ in range(size):
        inside, upper = mandelbrot(24, 16, 50)
        assert steps_of(0, 0, 50) == 50 and steps_of(4096, 4096, 50) == 2
        assert 90 < inside < 115, f"{inside} points"
    print(inside, upper)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 450)
