-- Lua twin of stern_brocot.py.
local floor = math.floor

local ORDER = 175

local function totient_sum(limit)
    local totients = {}
    for i = 1, limit do
        totients[i] = i
    end
    for p = 2, limit do
        if totients[p] == p then
            for multiple = p, limit, p do
                totients[multiple] = totients[multiple] - floor(totients[multiple] / p)
            end
        end
    end
    local total = 0
    for i = 1, limit do
        total = total + totients[i]
    end
    return total
end

local function farey(order, numerators, denominators)
    local a, b, c, d = 0, 1, 1, order
    numerators[1] = a
    denominators[1] = b
    while c <= order do
        numerators[#numerators + 1] = c
        denominators[#denominators + 1] = d
        local k = floor((order + b) / d)
        local next_c = k * c - a
        local next_d = k * d - b
        a = c
        b = d
        c = next_c
        d = next_d
    end
end

local function count_neighbours(numerators, denominators)
    local count = 0
    for i = 2, #numerators do
        if denominators[i - 1] * numerators[i] - numerators[i - 1] * denominators[i] == 1 then
            count = count + 1
        end
    end
    return count
end

local function count_mediants(numerators, denominators)
    local count = 0
    for i = 2, #numerators - 1 do
        local top = numerators[i - 1] + numerators[i + 1]
        local bottom = denominators[i - 1] + denominators[i + 1]
        if top * denominators[i] == bottom * numerators[i] then
            count = count + 1
        end
    end
    return count
end

local terms = 1 + totient_sum(ORDER)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local neighbours
for _ = 1, size do
    local numerators, denominators = {}, {}
    farey(ORDER, numerators, denominators)
    assert(#numerators == terms)
    assert(numerators[#numerators] == 1 and denominators[#denominators] == 1)
    neighbours = count_neighbours(numerators, denominators)
    assert(neighbours == terms - 1)
    assert(count_mediants(numerators, denominators) == terms - 2)
end
print(terms .. " " .. neighbours)
