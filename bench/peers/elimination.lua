-- Lua twin of elimination.py.
local floor = math.floor
local P, N = 10007, 14

local function inverse(a)
    local r, s, x, y = P, a, 0, 1
    while s ~= 0 do
        local q = floor(r / s)
        r, s = s, r - q * s
        x, y = y, x - q * y
    end
    return x % P
end

local function determinant(matrix)
    local rows = {}
    for i = 1, N do
        local row = {}
        for j = 1, N do
            row[j] = matrix[i][j]
        end
        rows[i] = row
    end
    local result = 1
    for k = 1, N do
        local pivot = k
        while rows[pivot][k] == 0 do
            pivot = pivot + 1
        end
        if pivot ~= k then
            rows[pivot], rows[k] = rows[k], rows[pivot]
            result = P - result
        end
        local top = rows[k]
        result = result * top[k] % P
        local scale = inverse(top[k])
        for i = k + 1, N do
            local row = rows[i]
            local factor = row[k] * scale % P
            for j = k, N do
                row[j] = (row[j] - factor * top[j]) % P
            end
        end
    end
    return result
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local nodes, matrix, expected = {}, {}, 1
for i = 1, N do
    nodes[i] = (31 * (i - 1) * (i - 1) + 17 * (i - 1) + 5) % 997
    local entry, row = 1, {}
    for j = 1, N do
        row[j] = entry
        entry = entry * nodes[i] % P
    end
    matrix[i] = row
    for j = 1, i - 1 do
        expected = expected * (nodes[i] - nodes[j]) % P
    end
end
local result
for _ = 1, size do
    result = determinant(matrix)
    assert(result == expected and expected ~= 0)
end
print(result)
