-- Lua twin of kaprekar.py.
local TARGET = 6174
local FIRST = 1000
local STEP = 9
local LAST = 9999

local function sorted_digits(number, digits)
    for k = 1, 4 do
        local digit = number % 10
        number = (number - digit) / 10
        local i = k
        while i > 1 and digits[i - 1] < digit do
            digits[i] = digits[i - 1]
            i = i - 1
        end
        digits[i] = digit
    end
end

local function next_number(number, digits)
    sorted_digits(number, digits)
    local large = ((digits[1] * 10 + digits[2]) * 10 + digits[3]) * 10 + digits[4]
    local small = ((digits[4] * 10 + digits[3]) * 10 + digits[2]) * 10 + digits[1]
    return large - small
end

local function steps_to_target(number, digits)
    local steps = 0
    while number ~= TARGET and number ~= 0 do
        number = next_number(number, digits)
        steps = steps + 1
    end
    if number == 0 then
        return -1
    end
    return steps
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts
for _ = 1, size do
    local digits = {0, 0, 0, 0}
    counts = {0, 0, 0, 0, 0, 0, 0, 0, 0}
    local visited = 0
    for number = FIRST, LAST, STEP do
        local first = next_number(number, digits)
        local outer = digits[1] - digits[4]
        local inner = digits[2] - digits[3]
        assert(first == 999 * outer + 90 * inner)
        local steps = steps_to_target(number, digits)
        assert((steps < 0) == (outer == 0))
        local place = steps < 0 and 9 or steps + 1
        counts[place] = counts[place] + 1
        visited = visited + 1
    end
    local total = 0
    for i = 1, #counts do
        total = total + counts[i]
    end
    assert(visited == total and total == 1000)
end
print(table.concat(counts, " "))
