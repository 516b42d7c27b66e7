-- Lua twin of prefix_sums.py.
local function prefix_sums(data)
    local sums = {0}
    local total = 0
    for i = 1, #data do
        total = total + data[i]
        sums[i + 1] = total
    end
    return sums
end

local function range_sums(sums, width)
    local total = 0
    for i = 1, #sums - width do
        total = total + (sums[i + width] - sums[i])
    end
    return total
end

local function best_sum(data)
    local best, here = 0, 0
    for i = 1, #data do
        here = here + data[i]
        if here < 0 then
            here = 0
        elseif here > best then
            best = here
        end
    end
    return best
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data, once = {}, 0
for i = 0, 1009 do
    data[i + 1] = 10 * (i * i * 7 % 101) - 490
    if i < 101 then
        once = once + data[i + 1]
    end
end
local total, best
for _ = 1, size do
    local sums = prefix_sums(data)
    total = range_sums(sums, 101)
    best = best_sum(data)
    assert(sums[1011] == 10 * once and total == 910 * once)
end
print(total .. " " .. best)
