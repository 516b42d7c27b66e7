-- Lua twin of continued_fractions.py.
local floor = math.floor

local LIMIT = 2000

local function expansion(n, root)
    local terms = {root}
    local m = 0
    local d = 1
    local a = root
    while a ~= 2 * root do
        m = d * a - m
        d = floor((n - m * m) / d)
        a = floor((root + m) / d)
        terms[#terms + 1] = a
    end
    return terms
end

local function palindrome(terms)
    local left = 2
    local right = #terms - 1
    while left < right do
        if terms[left] ~= terms[right] then
            return false
        end
        left = left + 1
        right = right - 1
    end
    return true
end

local function periods(limit)
    local lengths = {}
    for n = 1, limit do
        lengths[n] = 0
    end
    local root = 1
    for n = 2, limit do
        if (root + 1) * (root + 1) == n then
            root = root + 1
        end
        if root * root ~= n then
            local terms = expansion(n, root)
            assert(palindrome(terms))
            lengths[n] = #terms - 1
        end
    end
    return lengths
end

local function count_odd(lengths, last)
    local count = 0
    for n = 2, last do
        if lengths[n] % 2 == 1 then
            count = count + 1
        end
    end
    return count
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local function max(data)
    local largest = data[1]
    for i = 2, #data do
        if data[i] > largest then
            largest = data[i]
        end
    end
    return largest
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total, longest, odd
for _ = 1, size do
    local lengths = periods(LIMIT)
    total = sum(lengths)
    longest = max(lengths)
    odd = count_odd(lengths, LIMIT)
    assert(count_odd(lengths, 13) == 4)
    assert(odd == 296)
    assert(total == 27994 and longest == 88)
end
print(total .. " " .. longest .. " " .. odd)
