-- Lua twin of egyptian_fractions.py.
local floor = math.floor

local LARGEST = 60
local LIMIT = 67108864
local FRACTIONS = 1101
local LEFT_OUT = 38
local TERMS = 3215

local function gcd(a, b)
    if b == 0 then
        return a
    end
    return gcd(b, a % b)
end

local function greedy(a, b)
    local denominators = {}
    while a > 0 do
        if b >= LIMIT then
            return {}
        end
        local denominator = floor((b + a - 1) / a)
        denominators[#denominators + 1] = denominator
        a = a * denominator - b
        b = b * denominator
        local divisor = gcd(b, a)
        a = floor(a / divisor)
        b = floor(b / divisor)
    end
    return denominators
end

local function add_up(denominators)
    local a, b = 0, 1
    for i = #denominators, 1, -1 do
        a = a * denominators[i] + b
        b = b * denominators[i]
        local divisor = gcd(b, a)
        a = floor(a / divisor)
        b = floor(b / divisor)
    end
    return a, b
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local done, left, terms
for _ = 1, size do
    done = 0
    left = 0
    terms = 0
    for b = 2, LARGEST do
        for a = 1, b - 1 do
            if gcd(b, a) == 1 then
                local denominators = greedy(a, b)
                if #denominators == 0 then
                    left = left + 1
                else
                    assert(#denominators <= a)
                    local numerator, denominator = add_up(denominators)
                    assert(numerator == a and denominator == b)
                    done = done + 1
                    terms = terms + #denominators
                end
            end
        end
    end
    assert(done + left == FRACTIONS)
    assert(left == LEFT_OUT)
    assert(terms == TERMS)
end
print(done .. " " .. left .. " " .. terms)
