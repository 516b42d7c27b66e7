-- Lua twin of adler.py.
local floor = math.floor
local MODULUS = 65521

local function adler32(data, value)
    local low = value % 65536
    local high = floor(value / 65536)
    for i = 1, #data do
        low = (low + data[i]) % MODULUS
        high = (high + low) % MODULUS
    end
    return high * 65536 + low
end

local word = {string.byte("Wikipedia", 1, -1)}
local block = {}
for i = 0, 3999 do
    block[i + 1] = (7 * i * i + 31 * i + 5) % 251
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local known, value
for _ = 1, size do
    known = adler32(word, 1)
    assert(known == 0x11E60398)
    value = 1
    for _ = 1, 20 do
        value = adler32(block, value)
    end
    assert(value == 3879108944)
end
print(known .. " " .. value)
