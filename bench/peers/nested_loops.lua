-- Lua twin of nested_loops.py.
local function count(n)
    local total = 0
    for a = 0, n - 1 do
        for _ = 1, n do
            for _ = 1, n do
                for _ = 1, n do
                    for _ = 1, n do
                        for f = 0, n - 1 do
                            total = total + (a + f)
                        end
                    end
                end
            end
        end
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = count(5)
    assert(total == 62500)
end
print(total)
