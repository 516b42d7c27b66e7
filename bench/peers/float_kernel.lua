-- Lua twin of float_kernel.py.
local sqrt = math.sqrt
local PI = 3.141592653589793
local SOLAR_MASS = 4 * PI * PI
local YEAR = 365.24

local function advance(bodies, steps, dt)
    local count = #bodies
    for _ = 1, steps do
        for i = 1, count - 1 do
            local a = bodies[i]
            local ax, ay, az, am = a.x, a.y, a.z, a.mass
            local avx, avy, avz = a.vx, a.vy, a.vz
            for j = i + 1, count do
                local b = bodies[j]
                local dx, dy, dz = ax - b.x, ay - b.y, az - b.z
                local square = dx * dx + dy * dy + dz * dz
                local force = dt / (square * sqrt(square))
                local pull = b.mass * force
                avx = avx - dx * pull
                avy = avy - dy * pull
                avz = avz - dz * pull
                pull = am * force
                b.vx = b.vx + dx * pull
                b.vy = b.vy + dy * pull
                b.vz = b.vz + dz * pull
            end
            a.vx, a.vy, a.vz = avx, avy, avz
        end
        for i = 1, count do
            local a = bodies[i]
            a.x = a.x + dt * a.vx
            a.y = a.y + dt * a.vy
            a.z = a.z + dt * a.vz
        end
    end
end

local function energy(bodies)
    local total = 0.0
    for i = 1, #bodies do
        local a = bodies[i]
        total = total + 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz)
        for j = i + 1, #bodies do
            local b = bodies[j]
            local dx, dy, dz = a.x - b.x, a.y - b.y, a.z - b.z
            total = total - a.mass * b.mass / sqrt(dx * dx + dy * dy + dz * dz)
        end
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
-- Sun, Jupiter, Saturn, Uranus, Neptune
local bodies = {
    {x = 0.0, y = 0.0, z = 0.0, vx = 0.0, vy = 0.0, vz = 0.0, mass = 1.0},
    {x = 4.84143144246472090, y = -1.16032004402742839, z = -0.103622044471123109,
        vx = 0.00166007664274403694, vy = 0.00769901118419740425, vz = -0.0000690460016972063023,
        mass = 0.000954791938424326609},
    {x = 8.34336671824457987, y = 4.12479856412430479, z = -0.403523417114321381,
        vx = -0.00276742510726411069, vy = 0.00499852801234917238, vz = 0.0000230417297573763929,
        mass = 0.000285885980666130812},
    {x = 12.8943695621391310, y = -15.1111514016986312, z = -0.223307578892655734,
        vx = 0.00296460137564761618, vy = 0.00237847173959480950, vz = -0.0000296589568540237556,
        mass = 0.0000436624404335156298},
    {x = 15.3796971148509165, y = -25.9193146099879641, z = 0.179258772950371181,
        vx = 0.00268067772490389322, vy = 0.00162824170038242295, vz = -0.0000951592254519715870,
        mass = 0.0000515138902046611451},
}
local px, py, pz = 0.0, 0.0, 0.0
for _, a in ipairs(bodies) do
    a.vx, a.vy, a.vz = a.vx * YEAR, a.vy * YEAR, a.vz * YEAR
    a.mass = a.mass * SOLAR_MASS
    px = px + a.vx * a.mass
    py = py + a.vy * a.mass
    pz = pz + a.vz * a.mass
end
bodies[1].vx = -px / SOLAR_MASS
bodies[1].vy = -py / SOLAR_MASS
bodies[1].vz = -pz / SOLAR_MASS
local before = energy(bodies)
advance(bodies, size, 0.01)
local after = energy(bodies)
assert(math.abs(after - before) < 0.0002)
print(string.format("%.9f %.9f", before, after))
