-- Lua twin of partitions.py.
local function partitions(n)
    local counts = {[0] = 1}
    for m = 1, n do
        local total, k, pentagonal = 0, 1, 1
        while pentagonal <= m do
            local term = counts[m - pentagonal]
            if pentagonal + k <= m then
                term = term + counts[m - pentagonal - k]
            end
            if k % 2 == 1 then
                total = total + term
            else
                total = total - term
            end
            pentagonal = pentagonal + 3 * k + 1
            k = k + 1
        end
        counts[m] = total
    end
    return counts
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts
for _ = 1, size do
    counts = partitions(150)
    assert(counts[100] == 190569292 and counts[150] == 40853235313)
end
print(string.format("%d %d %d", counts[10], counts[100], counts[150]))
