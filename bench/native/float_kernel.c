/* C twin of float_kernel.py. Compile with -ffp-contract=off where the machine fuses products and
 * sums: a fused product is not rounded, and the last digits would differ from the others. */
#include <math.h>

#include "native.h"

#define COUNT 5
#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define YEAR 365.24

struct body {
    double x, y, z, vx, vy, vz, mass;
};

static void advance(struct body *bodies, int64_t steps, double dt) {
    for (int64_t step = 0; step < steps; step++) {
        for (int i = 0; i < COUNT - 1; i++) {
            struct body *a = &bodies[i];
            for (int j = i + 1; j < COUNT; j++) {
                struct body *b = &bodies[j];
                double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
                double square = dx * dx + dy * dy + dz * dz;
                double force = dt / (square * sqrt(square));
                double pull = b->mass * force;
                a->vx -= dx * pull;
                a->vy -= dy * pull;
                a->vz -= dz * pull;
                pull = a->mass * force;
                b->vx += dx * pull;
                b->vy += dy * pull;
                b->vz += dz * pull;
            }
        }
        for (int i = 0; i < COUNT; i++) {
            bodies[i].x += dt * bodies[i].vx;
            bodies[i].y += dt * bodies[i].vy;
            bodies[i].z += dt * bodies[i].vz;
        }
    }
}

static double energy(const struct body *bodies) {
    double total = 0;
    for (int i = 0; i < COUNT; i++) {
        const struct body *a = &bodies[i];
        total += 0.5 * a->mass * (a->vx * a->vx + a->vy * a->vy + a->vz * a->vz);
        for (int j = i + 1; j < COUNT; j++) {
            const struct body *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            total -= a->mass * b->mass / sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

static void rest(struct body *bodies) {
    double px = 0, py = 0, pz = 0;
    for (int i = 0; i < COUNT; i++) {
        bodies[i].vx *= YEAR;
        bodies[i].vy *= YEAR;
        bodies[i].vz *= YEAR;
        bodies[i].mass *= SOLAR_MASS;
        px += bodies[i].vx * bodies[i].mass;
        py += bodies[i].vy * bodies[i].mass;
        pz += bodies[i].vz * bodies[i].mass;
    }
    bodies[0].vx = -px / SOLAR_MASS;
    bodies[0].vy = -py / SOLAR_MASS;
    bodies[0].vz = -pz / SOLAR_MASS;
}

int main(int argc, char **argv) {
    int64_t size = size_argument(argc, argv);
    /* Sun, Jupiter, Saturn, Uranus, Neptune */
    struct body bodies[COUNT] = {
        {0, 0, 0, 0, 0, 0, 1},
        {4.84143144246472090, -1.16032004402742839, -0.103622044471123109,
         0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023,
         0.000954791938424326609},
        {8.34336671824457987, 4.12479856412430479, -0.403523417114321381,
         -0.00276742510726411069, 0.00499852801234917238, 0.0000230417297573763929,
         0.000285885980666130812},
        {12.8943695621391310, -15.1111514016986312, -0.223307578892655734,
         0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556,
         0.0000436624404335156298},
        {15.3796971148509165, -25.9193146099879641, 0.179258772950371181,
         0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870,
         0.0000515138902046611451},
    };
    rest(bodies);
    double before = energy(bodies);
    advance(bodies, size, 0.01);
    double after = energy(bodies);
    check(fabs(after - before) < 0.0002, "energy is lost");
    printf("%.9f %.9f\n", before, after);
    return 0;
}
