-- Lua twin of permutations_rank.py.
local LENGTH = 7
local PERMUTATIONS = 5040
local INVERSIONS = 52920
local DERANGEMENTS = 1854

local function next_permutation(items)
    local last = #items
    local i = last - 1
    while i >= 1 and items[i] > items[i + 1] do
        i = i - 1
    end
    if i < 1 then
        return false
    end
    local j = last
    while items[j] < items[i] do
        j = j - 1
    end
    items[i], items[j] = items[j], items[i]
    local left = i + 1
    local right = last
    while left < right do
        items[left], items[right] = items[right], items[left]
        left = left + 1
        right = right - 1
    end
    return true
end

local function lehmer_code(items)
    local code = {}
    for i = 1, #items do
        local item = items[i]
        local smaller = 0
        for j = i + 1, #items do
            if items[j] < item then
                smaller = smaller + 1
            end
        end
        code[i] = smaller
    end
    return code
end

local function rank(code)
    local value = 0
    for i = 1, #code do
        value = value * (#code - i + 1) + code[i]
    end
    return value
end

local function is_derangement(items)
    for i = 1, #items do
        if items[i] == i then
            return false
        end
    end
    return true
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local count, inversions, derangements
for _ = 1, size do
    local items = {}
    for i = 1, LENGTH do
        items[i] = i
    end
    count = 0
    inversions = 0
    derangements = 0
    local more = true
    while more do
        local code = lehmer_code(items)
        assert(rank(code) == count)
        inversions = inversions + sum(code)
        if is_derangement(items) then
            derangements = derangements + 1
        end
        count = count + 1
        more = next_permutation(items)
    end
    assert(count == PERMUTATIONS)
    assert(inversions == INVERSIONS)
    assert(derangements == DERANGEMENTS)
end
print(count .. " " .. inversions .. " " .. derangements)
