-- Lua twin of checksums.py.
local floor = math.floor

local N = 10000

local function random_bytes(seed)
    local data = {}
    for i = 1, N do
        seed = (1366 * seed + 150889) % 714025
        data[i] = seed % 256
    end
    return data
end

local function fletcher16(data)
    local low = 0
    local high = 0
    for i = 1, #data do
        low = (low + data[i]) % 255
        high = (high + low) % 255
    end
    return high * 256 + low
end

local function adler32(data)
    local low = 1
    local high = 0
    for i = 1, #data do
        low = (low + data[i]) % 65521
        high = (high + low) % 65521
    end
    return high * 65536 + low
end

local function exclusive_or(a, b)
    local result = 0
    local weight = 1
    while a > 0 or b > 0 do
        if a % 2 ~= b % 2 then
            result = result + weight
        end
        a = floor(a / 2)
        b = floor(b / 2)
        weight = weight * 2
    end
    return result
end

-- The tables start with index 0, for the hex digits do.
local function crc8(data, xor, high_table, low_table)
    local high = 0
    local low = 0
    for n = 1, #data do
        local byte = data[n]
        local i = xor[high][floor(byte / 16)]
        high = xor[low][high_table[i]]
        low = low_table[i]
        i = xor[high][byte % 16]
        high = xor[low][high_table[i]]
        low = low_table[i]
    end
    return high * 16 + low
end

local function weighted_sums(data, start, modulus)
    local low = start
    local high = start * #data
    for i = 1, #data do
        low = low + data[i]
        high = high + (#data - i + 1) * data[i]
    end
    return {low % modulus, high % modulus}
end

local xor, high_table, low_table = {}, {}, {}
for a = 0, 15 do
    xor[a] = {}
    for b = 0, 15 do
        xor[a][b] = exclusive_or(a, b)
    end
    local remainder = exclusive_or(exclusive_or(4 * a, 2 * a), a)
    high_table[a] = floor(remainder / 16)
    low_table[a] = remainder % 16
end
local letters = {97, 98, 99, 100, 101}
local digits = {49, 50, 51, 52, 53, 54, 55, 56, 57}
assert(fletcher16(letters) == 0xC8F0)
assert(adler32(digits) == 0x091E01DE)
assert(crc8(digits, xor, high_table, low_table) == 0xF4)
local data = random_bytes(1)
local fletcher_sums = weighted_sums(data, 0, 255)
local adler_sums = weighted_sums(data, 1, 65521)
local fletcher, adler
local crc = crc8(data, xor, high_table, low_table)
local data_and_crc = {}
for i = 1, N do
    data_and_crc[i] = data[i]
end
data_and_crc[N + 1] = crc

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
for _ = 1, size do
    fletcher = fletcher16(data)
    adler = adler32(data)
    assert(fletcher == fletcher_sums[2] * 256 + fletcher_sums[1])
    assert(adler == adler_sums[2] * 65536 + adler_sums[1])
    assert(crc8(data_and_crc, xor, high_table, low_table) == 0)
end
print(fletcher .. " " .. adler .. " " .. crc)
