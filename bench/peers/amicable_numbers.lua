-- Lua twin of amicable_numbers.py.
local LIMIT = 3000
local AMICABLE = 220 + 284 + 1184 + 1210 + 2620 + 2924

local function divisor_sums(limit)
    local sums = {}
    for n = 0, limit do
        sums[n] = 0
    end
    for divisor = 1, (limit - limit % 2) / 2 do
        for multiple = 2 * divisor, limit, divisor do
            sums[multiple] = sums[multiple] + divisor
        end
    end
    return sums
end

local function chain_length(sums, start)
    local steps = 0
    local n = start
    while n > 0 and n <= LIMIT and steps < 30 do
        n = sums[n]
        steps = steps + 1
        if n == start then
            return steps
        end
    end
    return 0
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local perfect, pairs_sum, total
local expected = 0
for d = 1, LIMIT do
    expected = expected + (LIMIT - LIMIT % d) - d
end
for _ = 1, size do
    local sums = divisor_sums(LIMIT)
    total = 0
    for n = 0, LIMIT do
        total = total + sums[n]
    end
    perfect = 0
    pairs_sum = 0
    for n = 2, LIMIT do
        local length = chain_length(sums, n)
        if length == 1 then
            perfect = perfect + n
        elseif length == 2 then
            pairs_sum = pairs_sum + n
        end
    end
    assert(total == expected)
    assert(perfect == 6 + 28 + 496)
    assert(pairs_sum == AMICABLE)
end
print(string.format("%d %d %d", total, perfect, pairs_sum))
