-- Lua twin of magic_squares.py.
-- Tables count from one: the cells are 1 to 9.
local function fits(square, cell)
    if cell < 5 then
        return true
    end
    local total = square[1] + square[2] + square[3]
    if cell == 5 then
        local rest = total - square[4] - square[5]
        return rest > 0 and rest < 10
    end
    if cell == 6 then
        return square[4] + square[5] + square[6] == total
    end
    if cell == 7 then
        return square[1] + square[4] + square[7] == total
            and square[3] + square[5] + square[7] == total
    end
    if cell == 8 then
        return square[2] + square[5] + square[8] == total
    end
    return square[3] + square[6] + square[9] == total
        and square[7] + square[8] + square[9] == total
        and square[1] + square[5] + square[9] == total
end

local function fill(cell, square, used, found)
    if cell == 10 then
        local number = 0
        for i = 1, 9 do
            number = 10 * number + square[i]
        end
        found[#found + 1] = number
        return
    end
    for digit = 1, 9 do
        if not used[digit] then
            square[cell] = digit
            if fits(square, cell) then
                used[digit] = true
                fill(cell + 1, square, used, found)
                used[digit] = false
            end
        end
    end
end

local function magic_squares()
    local square, used, found = {}, {}, {}
    for i = 1, 9 do
        square[i] = 0
        used[i] = false
    end
    fill(1, square, used, found)
    return found
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local found
for _ = 1, size do
    found = magic_squares()
    assert(#found == 8)
    assert(found[4] == 492357816)
    for i = 1, 8 do
        assert(found[i] + found[9 - i] == 1111111110)
    end
end
print(#found .. " " .. found[1] .. " " .. found[8])
