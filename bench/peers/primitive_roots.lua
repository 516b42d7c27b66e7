-- Lua twin of primitive_roots.py.
local LIMIT = 900
local PRIMES = 154

local function is_prime(n)
    if n < 2 then
        return false
    end
    local d = 2
    while d * d <= n do
        if n % d == 0 then
            return false
        end
        d = d + 1
    end
    return true
end

local function prime_factors(n)
    local factors = {}
    local d = 2
    while d * d <= n do
        if n % d == 0 then
            factors[#factors + 1] = d
            while n % d == 0 do
                n = n / d
            end
        end
        d = d + 1
    end
    if n > 1 then
        factors[#factors + 1] = n
    end
    return factors
end

local function power(base, exponent, modulus)
    local result = 1
    while exponent > 0 do
        local bit = exponent % 2
        if bit == 1 then
            result = result * base % modulus
        end
        base = base * base % modulus
        exponent = (exponent - bit) / 2
    end
    return result
end

local function least_root(prime)
    local factors = prime_factors(prime - 1)
    local root = 1
    while true do
        local good = true
        for i = 1, #factors do
            if power(root, (prime - 1) / factors[i], prime) == 1 then
                good = false
                break
            end
        end
        if good then
            return root
        end
        root = root + 1
    end
end

local function order(root, prime)
    local value = root % prime
    local count = 1
    while value ~= 1 do
        value = value * root % prime
        count = count + 1
    end
    return count
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total
for _ = 1, size do
    total = 0
    local count = 0
    for n = 2, LIMIT - 1 do
        if is_prime(n) then
            local root = least_root(n)
            count = count + 1
            total = total + root
            if count % 8 == 0 then
                assert(order(root, n) == n - 1)
            end
        end
    end
    assert(count == PRIMES)
end
print(string.format("%d", total))
