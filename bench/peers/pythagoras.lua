-- Lua twin of pythagoras.py.
local floor = math.floor

local function gcd(a, b)
    while b > 0 do
        a, b = b, a % b
    end
    return a
end

local function count_triples(limit)
    local triples = 0
    local primitive = 0
    for a = 1, floor(limit / 3) - 1 do
        local b = a + 1
        local c = b
        while a + b + c <= limit do
            local square = a * a + b * b
            while c * c < square do
                c = c + 1
            end
            if c * c == square and a + b + c <= limit then
                triples = triples + 1
                if gcd(a, b) == 1 then
                    primitive = primitive + 1
                end
            end
            b = b + 1
        end
    end
    return triples, primitive
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local triples, primitive
for _ = 1, size do
    triples, primitive = count_triples(100)
    assert(triples == 17 and primitive == 7)
    triples, primitive = count_triples(1000)
    assert(triples == 325 and primitive == 70)
end
print(triples .. " " .. primitive)
