-- Lua twin of catalan_paths.py. The paths to (n, n) are catalan[n + 1].
local P = 1000003

local function paths_to_diagonal(n)
    local ways = {1}
    for y = 2, n + 1 do
        ways[y] = 0
    end
    local catalan = {1}
    for x = 2, n + 1 do
        for y = 2, x - 1 do
            ways[y] = (ways[y] + ways[y - 1]) % P
        end
        ways[x] = ways[x - 1]
        catalan[#catalan + 1] = ways[x]
    end
    return catalan
end

local function segner(catalan, n)
    local total = 0
    for i = 1, n do
        total = (total + catalan[i] * catalan[n + 1 - i]) % P
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local catalan
for _ = 1, size do
    catalan = paths_to_diagonal(300)
    assert(catalan[11] == 16796 and catalan[301] == 506318)
    assert(segner(catalan, 300) == catalan[301])
end
print(catalan[11] .. " " .. catalan[101] .. " " .. catalan[301])
