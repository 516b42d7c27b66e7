-- Lua twin of queens.py.
local function place(row, n, columns, rising, falling)
    if row > n then
        return 1
    end
    local found = 0
    for column = 1, n do
        local up = row + column - 1
        local down = row - column + n
        if columns[column] and rising[up] and falling[down] then
            columns[column] = false
            rising[up] = false
            falling[down] = false
            found = found + place(row + 1, n, columns, rising, falling)
            columns[column] = true
            rising[up] = true
            falling[down] = true
        end
    end
    return found
end

local function flags(n)
    local result = {}
    for i = 1, n do
        result[i] = true
    end
    return result
end

local function queens(n)
    return place(1, n, flags(n), flags(2 * n - 1), flags(2 * n - 1))
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local found
for _ = 1, size do
    found = queens(8)
    assert(found == 92)
end
print(found)
