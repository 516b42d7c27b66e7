-- Lua twin of digit_sums.py.
local floor = math.floor

local function harshad_and_narcissistic(limit)
    local harshad = 0
    local narcissistic = {}
    local powers = {[0] = 0, 1, 2, 3, 4, 5, 6, 7, 8, 9}
    local next_length = 10
    for n = 1, limit do
        if n == next_length then
            local higher = {[0] = 0}
            for digit = 1, 9 do
                higher[digit] = powers[digit] * digit
            end
            powers = higher
            next_length = next_length * 10
        end
        local digit_sum = 0
        local power_sum = 0
        local rest = n
        while rest > 0 do
            local digit = rest % 10
            digit_sum = digit_sum + digit
            power_sum = power_sum + powers[digit]
            rest = floor(rest / 10)
        end
        if n % digit_sum == 0 then
            harshad = harshad + 1
        end
        if power_sum == n then
            narcissistic[#narcissistic + 1] = n
        end
    end
    return harshad, narcissistic
end

local known = {1, 2, 3, 4, 5, 6, 7, 8, 9, 153, 370, 371, 407, 1634, 8208, 9474}

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local harshad, narcissistic
for _ = 1, size do
    harshad, narcissistic = harshad_and_narcissistic(10000)
    assert(harshad == 1538)
    assert(#narcissistic == #known)
    for i = 1, #known do
        assert(narcissistic[i] == known[i])
    end
end
print(harshad .. " " .. #narcissistic .. " " .. narcissistic[16])
