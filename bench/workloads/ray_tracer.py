"""A ray tracer: three spheres over a chequered floor, a lamp, shadows and mirrors.

Vectors as objects with overloaded operators, recursion, polymorphic shapes, float arithmetic. Idea:
T. Whitted, CACM 23(6), 1980. The scene is its own mirror image, and so must the picture be, to the bit."""
import sys

WIDTH, HEIGHT = 24, 16


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

    def unit(self):
        return self * (1.0 / self.dot(self) ** 0.5)


class Ray:
    __slots__ = ("origin", "direction")

    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction

    def at(self, t):
        return self.origin + self.direction * t


class Shape:
    def __init__(self, brightness, mirror):
        self.brightness = brightness
        self.mirror = mirror

    def brightness_at(self, point):
        return self.brightness


class Sphere(Shape):
    def __init__(self, centre, radius, brightness, mirror):
        super().__init__(brightness, mirror)
        self.centre = centre
        self.radius = radius

    def hit(self, ray):
        to_centre = self.centre - ray.origin
        along = to_centre.dot(ray.direction)
        square = self.radius * self.radius - (to_centre.dot(to_centre) - along * along)
        if square < 0.0:
            return None
        t = along - square ** 0.5
        return t if t > 1e-6 else None

    def normal(self, point):
        return (point - self.centre).unit()


class Floor(Shape):
    def __init__(self, height, brightness, mirror):
        super().__init__(brightness, mirror)
        self.height = height

    def hit(self, ray):
        down = ray.direction.y
        if down >= -1e-9:
            return None
        t = (self.height - ray.origin.y) / down
        return t if t > 1e-6 else None

    def normal(self, point):
        return Vector(0.0, 1.0, 0.0)

    def brightness_at(self, point):
        # |x|, since the chequers too are mirrored
        return self.brightness if (int(abs(point.x)) + int(point.z // 1.0)) & 1 else 0.1


class Scene:
    def __init__(self, shapes, lamp):
        self.shapes = shapes
        self.lamp = lamp

    def nearest(self, ray):
        best, hit = None, None
        for shape in self.shapes:
            t = shape.hit(ray)
            if t is not None and (best is None or t < best):
                best, hit = t, shape
        return best, hit

    def trace(self, ray, depth):
        t, shape = self.nearest(ray)
        if shape is None:
            return 0.2 + 0.3 * max(ray.direction.y, 0.0)
        point = ray.at(t)
        normal = shape.normal(point)
        light = 0.05
        to_lamp = self.lamp - point
        distance = to_lamp.dot(to_lamp) ** 0.5
        way = to_lamp * (1.0 / distance)
        blocked, _ = self.nearest(Ray(point, way))
        if blocked is None or blocked > distance:
            light += max(normal.dot(way), 0.0) * shape.brightness_at(point)
        if shape.mirror > 0.0 and depth > 0:
            direction = ray.direction
            mirrored = direction - normal * (2.0 * normal.dot(direction))
            light += shape.mirror * self.trace(Ray(point, mirrored), depth - 1)
        return light

    def render(self, width, height):
        eye = Vector(0.0, 1.0, -4.0)
        picture = []
        for row in range(height):
            y = (height - 1 - 2 * row) / height
            line = []
            for column in range(width):
                x = (2 * column + 1 - width) / height
                ray = Ray(eye, Vector(x, y, 2.0).unit())
                line.append(int(255.0 * min(self.trace(ray, 2), 1.0)))
            picture.append(line)
        return picture


def main(size):
    scene = Scene([Sphere(Vector(0.0, 1.0, 1.0), 1.0, 0.6, 0.4),
                   Sphere(Vector(-2.0, 0.5, 0.0), 0.5, 0.9, 0.1),
                   Sphere(Vector(2.0, 0.5, 0.0), 0.5, 0.9, 0.1),
                   Floor(0.0, 0.8, 0.2)], Vector(0.0, 5.0, -3.0))
    for _ in range(size):
        picture = scene.render(WIDTH, HEIGHT)
    for line in picture:
        assert line == line[::-1], "the picture is not symmetric"
    for line in picture[::2]:
        print("".join([" .:-=+*#%@"[p * 10 // 256] for p in line]))
    print(sum([sum(line) for line in picture]))


main(int(sys.argv[1]) if len(sys.argv) > 1 else 35)
