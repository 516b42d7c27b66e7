-- Lua twin of knights_tour.py.
local floor = math.floor
local N = 8

local function knight_moves()
    local across = {1, 2, 2, 1, -1, -2, -2, -1}
    local down = {-2, -1, 1, 2, 2, 1, -1, -2}
    local moves = {}
    for y = 0, N - 1 do
        for x = 0, N - 1 do
            local targets = {}
            for i = 1, 8 do
                local u = x + across[i]
                local v = y + down[i]
                if 0 <= u and u < N and 0 <= v and v < N then
                    targets[#targets + 1] = N * v + u + 1
                end
            end
            moves[#moves + 1] = targets
        end
    end
    return moves
end

local function tour_from(start, moves)
    local free = {}
    for i = 1, N * N do
        free[i] = true
    end
    free[start] = false
    local tour = {start}
    local square = start
    while square > 0 do
        local fewest = 9
        local best = 0
        local targets = moves[square]
        for i = 1, #targets do
            local target = targets[i]
            if free[target] then
                local exits = 0
                local further = moves[target]
                for j = 1, #further do
                    if free[further[j]] then
                        exits = exits + 1
                    end
                end
                if exits < fewest then
                    fewest = exits
                    best = target
                end
            end
        end
        square = best
        if square > 0 then
            free[square] = false
            tour[#tour + 1] = square
        end
    end
    return tour
end

local function is_tour(tour)
    if #tour ~= N * N then
        return false
    end
    local seen = {}
    for i = 1, N * N do
        seen[i] = false
    end
    for i = 1, N * N do
        local square = tour[i]
        if seen[square] then
            return false
        end
        seen[square] = true
        if i > 1 then
            local before = tour[i - 1]
            local dx = (square - 1) % N - (before - 1) % N
            local dy = floor((square - 1) / N) - floor((before - 1) / N)
            if dx * dx + dy * dy ~= 5 then
                return false
            end
        end
    end
    return true
end

local moves = knight_moves()

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local ends
for _ = 1, size do
    ends = 0
    for y = 0, floor(N / 2) - 1 do
        for x = 0, N - 1 do
            local tour = tour_from(N * y + x + 1, moves)
            assert(is_tour(tour))
            ends = ends + tour[N * N] - 1
        end
    end
end
print(ends)
