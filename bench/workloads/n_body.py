"""Sun and the giant planets as objects: a thousand steps of a hundredth of a year.

Floats in attributes, read, combined and stored again. Idea: the n-body program of the Computer Language
Benchmarks Game; the energy before the first step and after a thousand is published there. `float_kernel`
does the same on lists."""
import sys

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
DAYS = 365.24


class Body:
    def __init__(self, place, velocity, mass):
        self.x, self.y, self.z = place
        self.vx, self.vy, self.vz = [v * DAYS for v in velocity]
        self.mass = mass * SOLAR_MASS


class System:
    def __init__(self, bodies):
        self.bodies = bodies
        self.pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
        px = py = pz = 0.0
        for b in bodies:
            px += b.vx * b.mass
            py += b.vy * b.mass
            pz += b.vz * b.mass
        sun = bodies[0]
        sun.vx = -px / SOLAR_MASS
        sun.vy = -py / SOLAR_MASS
        sun.vz = -pz / SOLAR_MASS

    def energy(self):
        e = 0.0
        for b in self.bodies:
            e += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz)
        for a, b in self.pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            e -= a.mass * b.mass / (dx * dx + dy * dy + dz * dz) ** 0.5
        return e

    def advance(self, dt):
        for a, b in self.pairs:
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            square = dx * dx + dy * dy + dz * dz
            force = dt / (square * square ** 0.5)
            m = b.mass * force
            a.vx -= dx * m
            a.vy -= dy * m
            a.vz -= dz * m
            m = a.mass * force
            b.vx += dx * m
            b.vy += dy * m
            b.vz += dz * m
        for b in self.bodies:
            b.x += dt * b.vx
            b.y += dt * b.vy
            b.z += dt * b.vz


def solar_system():
    return System([
        Body((0.0, 0.0, 0.0), (0.0, 0.0, 0.0), 1.0),
        Body((4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01),
             (1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05),
             9.54791938424326609e-04),
        Body((8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01),
             (-2.76742510726411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05),
             2.85885980666130812e-04),
        Body((1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01),
             (2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05),
             4.36624404335156298e-05),
        Body((1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01),
             (2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05),
             5.15138902046611451e-05),
    ])


def main(size):
    for _ in range(size):
        system = solar_system()
        assert f"{system.energy():.9f}" == "-0.169075164"
        for _ in range(1000):
            system.advance(0.01)
        assert f"{system.energy():.9f}" == "-0.169087605", system.energy()
    print(f"{system.energy():.9f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 32)
