"""Aircraft fly in circles; a detector finds the pairs that come too close between two radar frames.

Vectors with overloaded operators, dicts of cells under tuples of ints, floats in attributes. Idea: the
collision detector CDx of T. Kalibera and others, 2009; written anew. Now and then all pairs are tried as well:
both must find the same."""
import sys

CELL = 4.0
RADIUS = 1.0


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z


class Aircraft:
    """On a circle; one step turns it by a rotation whose cosine and sine are exact enough."""

    def __init__(self, name, middle, arm, cosine, sine):
        self.name = name
        self.middle = middle
        self.arm = arm
        self.cosine = cosine
        self.sine = sine
        self.before = self.after = middle + arm

    def step(self):
        arm = self.arm
        self.arm = Vector(arm.x * self.cosine - arm.y * self.sine,
                          arm.x * self.sine + arm.y * self.cosine, arm.z)
        self.before = self.after
        self.after = self.middle + self.arm

    def comes_close(self, other):
        """Whether the two, flying straight from before to after, come within RADIUS."""
        start = other.before - self.before
        way = (other.after - other.before) - (self.after - self.before)
        a = way.dot(way)
        t = 0.0
        if a > 0.0:
            t = -start.dot(way) / a
            t = 0.0 if t < 0.0 else 1.0 if t > 1.0 else t
        nearest = start + way * t
        return nearest.dot(nearest) <= RADIUS * RADIUS


def cells(aircraft):
    """The cells that the way, widened by the radius, can touch."""
    a, b = aircraft.before, aircraft.after
    left = int((min(a.x, b.x) - RADIUS) // CELL)
    right = int((max(a.x, b.x) + RADIUS) // CELL)
    low = int((min(a.y, b.y) - RADIUS) // CELL)
    high = int((max(a.y, b.y) + RADIUS) // CELL)
    for x in range(left, right + 1):
        for y in range(low, high + 1):
            yield x, y


class Detector:
    def __init__(self, fleet):
        self.fleet = fleet

    def detect(self):
        grid = {}
        for aircraft in self.fleet:
            for cell in cells(aircraft):
                grid.setdefault(cell, []).append(aircraft)
        found = set()
        for inside in grid.values():
            for i, a in enumerate(inside):
                for b in inside[i + 1:]:
                    if (a.name, b.name) not in found and a.comes_close(b):
                        found.add((a.name, b.name))
        return found

    def detect_slowly(self):
        fleet = self.fleet
        return {(a.name, b.name) for i, a in enumerate(fleet) for b in fleet[i + 1:] if a.comes_close(b)}


def make_fleet(count):
    fleet = []
    for i in range(count):
        middle = Vector(i % 6 * 5.0, i // 6 * 4.0, i % 3 * 0.5)
        arm = Vector(3.0 + i % 4, i % 5 - 2.0, 0.0)
        sine = 0.28 if i % 2 else -0.28  # 0.28**2 + 0.96**2 == 1
        fleet.append(Aircraft(i, middle, arm, 0.96, sine))
    return fleet


def main(size):
    for _ in range(size):
        detector = Detector(make_fleet(36))
        total = 0
        for frame in range(24):
            for aircraft in detector.fleet:
                aircraft.step()
            found = detector.detect()
            total += len(found)
            if frame == 20:
                assert found == detector.detect_slowly()
    assert total > 0
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 16)
