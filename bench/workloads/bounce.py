"""A hundred balls bounce in a box for fifty frames.

Small objects with four int attributes that change all the time. Idea: the bouncing balls of the SOM
benchmarks ("Are we fast yet?", Marr, Daloze, Mössenböck, 2016), whose generator and count of bounces
are kept, so that their 1,331 bounces check it."""
import sys


class Random:
    def __init__(self):
        self.seed = 74755

    def next(self):
        self.seed = (self.seed * 1309 + 13849) & 65535
        return self.seed


class Ball:
    __slots__ = ("x", "y", "dx", "dy")

    def __init__(self, random):
        self.x = random.next() % 500
        self.y = random.next() % 500
        self.dx = random.next() % 300 - 150
        self.dy = random.next() % 300 - 150

    def move(self, width, height):
        bounced = False
        self.x += self.dx
        self.y += self.dy
        if self.x > width:
            self.x = width
            self.dx = -abs(self.dx)
            bounced = True
        if self.x < 0:
            self.x = 0
            self.dx = abs(self.dx)
            bounced = True
        if self.y > height:
            self.y = height
            self.dy = -abs(self.dy)
            bounced = True
        if self.y < 0:
            self.y = 0
            self.dy = abs(self.dy)
            bounced = True
        return bounced


def run():
    random = Random()
    balls = [Ball(random) for _ in range(100)]
    bounces = 0
    for _ in range(50):
        for ball in balls:
            if ball.move(500, 500):
                bounces += 1
    return bounces


def main(size):
    for _ in range(size):
        bounces = run()
        assert bounces == 1331, bounces
    print(bounces)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 210)
