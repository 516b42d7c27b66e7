-- Lua twin of knapsack.py.
local function knapsack(weights, values, capacity)
    local best = {}
    for room = 0, capacity do
        best[room] = 0
    end
    for i = 1, #weights do
        local weight, value = weights[i], values[i]
        local room = capacity
        while room >= weight do
            local packed = best[room - weight] + value
            if packed > best[room] then
                best[room] = packed
            end
            room = room - 1
        end
    end
    return best
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local weights, values = {}, {}
for i = 1, 20 do
    weights[i] = 3 + 37 * (i - 1) % 58
    values[i] = 3 * weights[i]
end
local best
for _ = 1, size do
    best = knapsack(weights, values, 200)
    assert(best[200] == 600 and best[2] == 0 and best[3] == 9)
end
print(best[200] .. " " .. best[50] .. " " .. best[10])
