-- Lua twin of floyd_warshall.py.
local N = 48

local function shortest_paths(lengths)
    local distances = {}
    for i = 1, N do
        distances[i] = {}
        for j = 1, N do
            distances[i][j] = lengths[i][j]
        end
    end
    for k = 1, N do
        local through = distances[k]
        for i = 1, N do
            local row = distances[i]
            local first = row[k]
            for j = 1, N do
                local detour = first + through[j]
                if detour < row[j] then
                    row[j] = detour
                end
            end
        end
    end
    return distances
end

local function satisfies_bellman(lengths, distances)
    for i = 1, N do
        for j = 1, N do
            local best = 0
            if i ~= j then
                best = lengths[i][j]
                for k = 1, N do
                    if k ~= j and distances[i][k] + lengths[k][j] < best then
                        best = distances[i][k] + lengths[k][j]
                    end
                end
            end
            if distances[i][j] ~= best then
                return false
            end
        end
    end
    return true
end

local lengths = {}
for i = 0, N - 1 do
    local row = {}
    for j = 0, N - 1 do
        row[j + 1] = 1 + (7 * i * i + 13 * j * j + 5 * i * j) % 997
    end
    row[i + 1] = 0
    lengths[i + 1] = row
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local distances, total
for _ = 1, size do
    distances = shortest_paths(lengths)
    total = 0
    for i = 1, N do
        local row = distances[i]
        for j = 1, N do
            total = total + row[j]
        end
    end
    assert(total == 207884)
end
assert(satisfies_bellman(lengths, distances))
print(total .. " " .. distances[1][N] .. " " .. distances[N][1])
