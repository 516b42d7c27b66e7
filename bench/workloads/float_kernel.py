"""SIZE steps of the five-body solar system: float arithmetic on lists of doubles.

Floats are boxed in both runtimes (unless immediate floats are switched on), so ints alone
explain little of this row: it shows what the other half of the numbers costs.
Idea: n-body of the Computer Language Benchmarks Game, whose energies it is checked against."""
import math
import sys

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
YEAR = 365.24


def advance(steps, dt, x, y, z, vx, vy, vz, mass):
    sqrt = math.sqrt
    count = len(mass)
    for _ in range(steps):
        for i in range(count - 1):
            xi = x[i]
            yi = y[i]
            zi = z[i]
            mi = mass[i]
            for j in range(i + 1, count):
                dx = xi - x[j]
                dy = yi - y[j]
                dz = zi - z[j]
                square = dx * dx + dy * dy + dz * dz
                force = dt / (square * sqrt(square))
                pull = mass[j] * force
                vx[i] -= dx * pull
                vy[i] -= dy * pull
                vz[i] -= dz * pull
                pull = mi * force
                vx[j] += dx * pull
                vy[j] += dy * pull
                vz[j] += dz * pull
        for i in range(count):
            x[i] += dt * vx[i]
            y[i] += dt * vy[i]
            z[i] += dt * vz[i]


def energy(x, y, z, vx, vy, vz, mass):
    total = 0.0
    for i in range(len(mass)):
        total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i])
        for j in range(i + 1, len(mass)):
            dx = x[i] - x[j]
            dy = y[i] - y[j]
            dz = z[i] - z[j]
            total -= mass[i] * mass[j] / math.sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main(size):
    # Sun, Jupiter, Saturn, Uranus, Neptune
    x = [
        0.0,
        4.84143144246472090,
        8.34336671824457987,
        12.8943695621391310,
        15.3796971148509165,
    ]
    y = [
        0.0,
        -1.16032004402742839,
        4.12479856412430479,
        -15.1111514016986312,
        -25.9193146099879641,
    ]
    z = [
        0.0,
        -0.103622044471123109,
        -0.403523417114321381,
        -0.223307578892655734,
        0.179258772950371181,
    ]
    vx = [
        0.0,
        0.00166007664274403694,
        -0.00276742510726411069,
        0.00296460137564761618,
        0.00268067772490389322,
    ]
    vy = [
        0.0,
        0.00769901118419740425,
        0.00499852801234917238,
        0.00237847173959480950,
        0.00162824170038242295,
    ]
    vz = [
        0.0,
        -0.0000690460016972063023,
        0.0000230417297573763929,
        -0.0000296589568540237556,
        -0.0000951592254519715870,
    ]
    mass = [
        1.0,
        0.000954791938424326609,
        0.000285885980666130812,
        0.0000436624404335156298,
        0.0000515138902046611451,
    ]
    for i in range(len(mass)):
        vx[i] *= YEAR
        vy[i] *= YEAR
        vz[i] *= YEAR
        mass[i] *= SOLAR_MASS
    px = 0.0
    py = 0.0
    pz = 0.0
    for i in range(len(mass)):
        px += vx[i] * mass[i]
        py += vy[i] * mass[i]
        pz += vz[i] * mass[i]
    vx[0] = -px / SOLAR_MASS
    vy[0] = -py / SOLAR_MASS
    vz[0] = -pz / SOLAR_MASS
    before = energy(x, y, z, vx, vy, vz, mass)
    assert f"{before:.9f}" == "-0.169075164", f"{before:.9f} to begin with"
    advance(size, 0.01, x, y, z, vx, vy, vz, mass)
    after = energy(x, y, z, vx, vy, vz, mass)
    assert abs(after - before) < 0.0002, f"{after:.9f} after {size} steps"
    if size == 1000:
        assert f"{after:.9f}" == "-0.169087605", f"{after:.9f} after 1,000 steps"
    print(f"{before:.9f} {after:.9f}")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 35000)
