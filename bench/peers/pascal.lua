-- Lua twin of pascal.py. Row n is rows[n + 1].
local P = 1000003

local function triangle(last)
    local rows = {{1}}
    for n = 1, last do
        local above = rows[n]
        local row = {1}
        for k = 2, n do
            row[#row + 1] = (above[k - 1] + above[k]) % P
        end
        row[#row + 1] = 1
        rows[#rows + 1] = row
    end
    return rows
end

local function row_sum(row)
    local total = 0
    for i = 1, #row do
        total = total + row[i]
    end
    return total % P
end

local function sum_of_squares(row)
    local total = 0
    for i = 1, #row do
        total = total + row[i] * row[i]
    end
    return total % P
end

local function power_of_two(n)
    local power = 1
    for _ = 1, n do
        power = power * 2 % P
    end
    return power
end

local power = power_of_two(300)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local rows, middle
for _ = 1, size do
    rows = triangle(300)
    middle = rows[301][151]
    assert(middle == 247712 and sum_of_squares(rows[151]) == middle)
    assert(row_sum(rows[301]) == power)
end
print(rows[21][11] .. " " .. middle .. " " .. power)
