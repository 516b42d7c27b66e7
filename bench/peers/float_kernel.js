// JavaScript twin of float_kernel.py.
"use strict";

function check(good) {
    if (!good) {
        throw new Error("wrong result");
    }
}

const PI = 3.141592653589793;
const SOLAR_MASS = 4 * PI * PI;
const YEAR = 365.24;

function advance(steps, dt, x, y, z, vx, vy, vz, mass) {
    const count = mass.length;
    for (let step = 0; step < steps; step++) {
        for (let i = 0; i < count - 1; i++) {
            const xi = x[i];
            const yi = y[i];
            const zi = z[i];
            const mi = mass[i];
            for (let j = i + 1; j < count; j++) {
                const dx = xi - x[j];
                const dy = yi - y[j];
                const dz = zi - z[j];
                const square = dx * dx + dy * dy + dz * dz;
                const force = dt / (square * Math.sqrt(square));
                let pull = mass[j] * force;
                vx[i] -= dx * pull;
                vy[i] -= dy * pull;
                vz[i] -= dz * pull;
                pull = mi * force;
                vx[j] += dx * pull;
                vy[j] += dy * pull;
                vz[j] += dz * pull;
            }
        }
        for (let i = 0; i < count; i++) {
            x[i] += dt * vx[i];
            y[i] += dt * vy[i];
            z[i] += dt * vz[i];
        }
    }
}

function energy(x, y, z, vx, vy, vz, mass) {
    let total = 0;
    for (let i = 0; i < mass.length; i++) {
        total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i]);
        for (let j = i + 1; j < mass.length; j++) {
            const dx = x[i] - x[j];
            const dy = y[i] - y[j];
            const dz = z[i] - z[j];
            total -= (mass[i] * mass[j]) / Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }
    return total;
}

const size = Number(process.argv[2]);
if (!(size > 0)) {
    throw new Error("usage: NAME.js SIZE");
}
// Sun, Jupiter, Saturn, Uranus, Neptune
const x = [0.0, 4.8414314424647209, 8.34336671824457987, 12.894369562139131, 15.3796971148509165];
const y = [0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312,
    -25.9193146099879641];
const z = [0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734,
    0.179258772950371181];
const vx = [0.0, 0.00166007664274403694, -0.00276742510726411069, 0.00296460137564761618,
    0.00268067772490389322];
const vy = [0.0, 0.00769901118419740425, 0.00499852801234917238, 0.0023784717395948095,
    0.00162824170038242295];
const vz = [0.0, -0.0000690460016972063023, 0.0000230417297573763929, -0.0000296589568540237556,
    -0.000095159225451971587];
const mass = [1.0, 0.000954791938424326609, 0.000285885980666130812, 0.0000436624404335156298,
    0.0000515138902046611451];
let px = 0;
let py = 0;
let pz = 0;
for (let i = 0; i < mass.length; i++) {
    vx[i] *= YEAR;
    vy[i] *= YEAR;
    vz[i] *= YEAR;
    mass[i] *= SOLAR_MASS;
    px += vx[i] * mass[i];
    py += vy[i] * mass[i];
    pz += vz[i] * mass[i];
}
vx[0] = -px / SOLAR_MASS;
vy[0] = -py / SOLAR_MASS;
vz[0] = -pz / SOLAR_MASS;
const before = energy(x, y, z, vx, vy, vz, mass);
check(before.toFixed(9) === "-0.169075164");
advance(size, 0.01, x, y, z, vx, vy, vz, mass);
const after = energy(x, y, z, vx, vy, vz, mass);
check(Math.abs(after - before) < 0.0002);
console.log(`${before.toFixed(9)} ${after.toFixed(9)}`);
