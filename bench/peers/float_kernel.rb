# Ruby twin of float_kernel.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

PI = 3.141592653589793
SOLAR_MASS = 4 * PI * PI
YEAR = 365.24

def advance(steps, dt, x, y, z, vx, vy, vz, mass)
  count = mass.length
  step = 0
  while step < steps
    i = 0
    while i < count - 1
      xi = x[i]
      yi = y[i]
      zi = z[i]
      mi = mass[i]
      j = i + 1
      while j < count
        dx = xi - x[j]
        dy = yi - y[j]
        dz = zi - z[j]
        square = dx * dx + dy * dy + dz * dz
        force = dt / (square * Math.sqrt(square))
        pull = mass[j] * force
        vx[i] -= dx * pull
        vy[i] -= dy * pull
        vz[i] -= dz * pull
        pull = mi * force
        vx[j] += dx * pull
        vy[j] += dy * pull
        vz[j] += dz * pull
        j += 1
      end
      i += 1
    end
    i = 0
    while i < count
      x[i] += dt * vx[i]
      y[i] += dt * vy[i]
      z[i] += dt * vz[i]
      i += 1
    end
    step += 1
  end
end

def energy(x, y, z, vx, vy, vz, mass)
  total = 0.0
  mass.length.times do |i|
    total += 0.5 * mass[i] * (vx[i] * vx[i] + vy[i] * vy[i] + vz[i] * vz[i])
    (i + 1...mass.length).each do |j|
      dx = x[i] - x[j]
      dy = y[i] - y[j]
      dz = z[i] - z[j]
      total -= mass[i] * mass[j] / Math.sqrt(dx * dx + dy * dy + dz * dz)
    end
  end
  total
end

size = Integer(ARGV.fetch(0))
# Sun, Jupiter, Saturn, Uranus, Neptune
x = [0.0, 4.84143144246472090, 8.34336671824457987, 12.8943695621391310, 15.3796971148509165]
y = [0.0, -1.16032004402742839, 4.12479856412430479, -15.1111514016986312, -25.9193146099879641]
z = [0.0, -0.103622044471123109, -0.403523417114321381, -0.223307578892655734,
     0.179258772950371181]
vx = [0.0, 0.00166007664274403694, -0.00276742510726411069, 0.00296460137564761618,
      0.00268067772490389322]
vy = [0.0, 0.00769901118419740425, 0.00499852801234917238, 0.00237847173959480950,
      0.00162824170038242295]
vz = [0.0, -0.0000690460016972063023, 0.0000230417297573763929, -0.0000296589568540237556,
      -0.0000951592254519715870]
mass = [1.0, 0.000954791938424326609, 0.000285885980666130812, 0.0000436624404335156298,
        0.0000515138902046611451]
px = py = pz = 0.0
mass.length.times do |i|
  vx[i] *= YEAR
  vy[i] *= YEAR
  vz[i] *= YEAR
  mass[i] *= SOLAR_MASS
  px += vx[i] * mass[i]
  py += vy[i] * mass[i]
  pz += vz[i] * mass[i]
end
vx[0] = -px / SOLAR_MASS
vy[0] = -py / SOLAR_MASS
vz[0] = -pz / SOLAR_MASS
before = energy(x, y, z, vx, vy, vz, mass)
check(format("%.9f", before) == "-0.169075164")
advance(size, 0.01, x, y, z, vx, vy, vz, mass)
after = energy(x, y, z, vx, vy, vz, mass)
check((after - before).abs < 0.0002)
puts format("%.9f %.9f", before, after)
