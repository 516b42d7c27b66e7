-- Lua twin of dp.py.
local function ways_to_change(amount, coins)
    local ways = {}
    for value = 1, amount do
        ways[value] = 0
    end
    ways[0] = 1
    for c = 1, #coins do
        local coin = coins[c]
        for value = coin, amount do
            ways[value] = ways[value] + ways[value - coin]
        end
    end
    return ways[amount]
end

local function lcs(a, b)
    local width = #b
    local above = {}
    for j = 1, width + 1 do
        above[j] = 0
    end
    for i = 1, #a do
        local x = a[i]
        local row = {0}
        for j = 1, width do
            if x == b[j] then
                row[j + 1] = above[j] + 1
            else
                local left, up = row[j], above[j + 1]
                if left > up then
                    row[j + 1] = left
                else
                    row[j + 1] = up
                end
            end
        end
        above = row
    end
    return above[width + 1]
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local coins = {1, 2, 5, 10, 20, 50, 100, 200}
local a, b = {}, {}
for i = 0, 59 do
    a[i + 1] = i
    b[i + 1] = 17 * i % 60
end
local ways, common
for _ = 1, size do
    ways = ways_to_change(200, coins)
    common = lcs(a, b)
    assert(ways == 73682 and common == 8)
end
print(ways .. " " .. common)
