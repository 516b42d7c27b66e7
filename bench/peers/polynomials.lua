-- Lua twin of polynomials.py. The coefficient of x^i is at i + 1.
local MODULUS = 10007
local PAIRS = 24
local SHORTEST = 32
local EXPONENT = 60
local POINTS = {0, 1, 2, 1234, 10006}

local function random_polynomial(seed, terms)
    local polynomial = {}
    for i = 1, terms do
        seed = 16807 * seed % 2147483647
        polynomial[i] = seed % MODULUS
    end
    return polynomial
end

local function multiply(p, q)
    local product = {}
    for i = 1, #p + #q - 1 do
        product[i] = 0
    end
    for i = 1, #p do
        for j = 1, #q do
            product[i + j - 1] = (product[i + j - 1] + p[i] * q[j]) % MODULUS
        end
    end
    return product
end

local function power(polynomial, exponent)
    local result = {1}
    while exponent > 0 do
        if exponent % 2 == 1 then
            result = multiply(result, polynomial)
        end
        exponent = math.floor(exponent / 2)
        if exponent > 0 then
            polynomial = multiply(polynomial, polynomial)
        end
    end
    return result
end

local function evaluate(polynomial, x)
    local value = 0
    for i = #polynomial, 1, -1 do
        value = (value * x + polynomial[i]) % MODULUS
    end
    return value
end

local function binomials(exponent)
    local row = {1}
    for _ = 1, exponent do
        local below = {1}
        for k = 2, #row do
            below[k] = (row[k - 1] + row[k]) % MODULUS
        end
        below[#below + 1] = 1
        row = below
    end
    return row
end

local function same(a, b)
    if #a ~= #b then
        return false
    end
    for i = 1, #a do
        if a[i] ~= b[i] then
            return false
        end
    end
    return true
end

local function max(data)
    local largest = data[1]
    for i = 2, #data do
        if data[i] > largest then
            largest = data[i]
        end
    end
    return largest
end

local polynomials = {}
for k = 1, PAIRS + 1 do
    polynomials[k] = random_polynomial(k, SHORTEST + k - 1)
end
local expected = binomials(EXPONENT)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = 0
    for k = 1, PAIRS do
        local p, q = polynomials[k], polynomials[k + 1]
        local product = multiply(p, q)
        for i = 1, #POINTS do
            local x = POINTS[i]
            local value = evaluate(product, x)
            assert(value == evaluate(p, x) * evaluate(q, x) % MODULUS)
            total = total + value
        end
    end
    assert(same(power({1, 1}, EXPONENT), expected))
end
print(total .. " " .. max(expected))
