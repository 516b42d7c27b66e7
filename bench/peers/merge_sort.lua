-- Lua twin of merge_sort.py.
local min = math.min

local N = 300

local function scrambled(seed)
    local data = {}
    for i = 1, N do
        seed = 16807 * seed % 2147483647
        data[i] = seed
    end
    return data
end

local function merge(source, target, low, middle, high)
    local left = low
    local right = middle
    for k = low, high - 1 do
        if left < middle and (right >= high or source[left] <= source[right]) then
            target[k] = source[left]
            left = left + 1
        else
            target[k] = source[right]
            right = right + 1
        end
    end
end

local function merge_sort(data)
    local n = #data
    local source, target = {}, {}
    for i = 1, n do
        source[i] = data[i]
        target[i] = 0
    end
    local width = 1
    while width < n do
        for low = 1, n, 2 * width do
            local middle = min(low + width, n + 1)
            local high = min(low + 2 * width, n + 1)
            merge(source, target, low, middle, high)
        end
        source, target = target, source
        width = width * 2
    end
    return source
end

local function ascending(data)
    for i = 2, #data do
        if data[i - 1] > data[i] then
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

local originals, totals = {}, {}
for seed = 1, 10 do
    originals[seed] = scrambled(seed)
    totals[seed] = sum(originals[seed])
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local results
for _ = 1, size do
    results = {}
    for i = 1, #originals do
        local data = merge_sort(originals[i])
        assert(ascending(data))
        assert(sum(data) == totals[i])
        results[#results + 1] = data
    end
end
for i = 1, #originals do
    local sorted = originals[i]
    table.sort(sorted)
    for j = 1, N do
        assert(results[i][j] == sorted[j])
    end
end
print(results[1][1] .. " " .. results[1][151] .. " " .. results[10][300])
