-- Lua twin of gray_codes.py.
local floor = math.floor

local BITS = 10

local function gray(n)
    local code = 0
    local weight = 1
    while n > 0 do
        local bit = n % 2
        n = floor(n / 2)
        if bit ~= n % 2 then
            code = code + weight
        end
        weight = weight * 2
    end
    return code
end

local function ungray(code, weight)
    local n = 0
    local bit = 0
    while weight > 0 do
        if floor(code / weight) % 2 == 1 then
            bit = 1 - bit
        end
        n = 2 * n + bit
        weight = floor(weight / 2)
    end
    return n
end

local function one_bits(n)
    local count = 0
    while n > 0 do
        count = count + n % 2
        n = floor(n / 2)
    end
    return count
end

local function differing_bits(a, b)
    local count = 0
    while a ~= b do
        if a % 2 ~= b % 2 then
            count = count + 1
        end
        a = floor(a / 2)
        b = floor(b / 2)
    end
    return count
end

-- The lists start with index 0, for the codes do.
local function all_codes(codes)
    local sequence = {}
    for n = 0, codes - 1 do
        sequence[n] = gray(n)
    end
    return sequence
end

local function distinct(sequence, codes)
    local seen = {}
    for n = 0, codes - 1 do
        seen[n] = false
    end
    for n = 0, codes - 1 do
        local code = sequence[n]
        if seen[code] then
            return false
        end
        seen[code] = true
    end
    return true
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local codes = floor(2 ^ BITS)
local sequence, ones
for _ = 1, size do
    sequence = all_codes(codes)
    assert(distinct(sequence, codes))
    local before = sequence[codes - 1]
    ones = 0
    for n = 0, codes - 1 do
        local code = sequence[n]
        assert(differing_bits(before, code) == 1)
        assert(ungray(code, floor(codes / 2)) == n)
        ones = ones + one_bits(code)
        before = code
    end
    assert(before == floor(codes / 2))
    assert(ones == floor(BITS * codes / 2))
    assert(sequence[1000] == 540)
end
print(sequence[100] .. " " .. sequence[1000] .. " " .. ones)
