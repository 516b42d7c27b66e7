-- Lua twin of string_build.py.
local concat, format = table.concat, string.format

local function lines()
    local parts = {}
    for i = 0, 99 do
        parts[i + 1] = format("%03d:%d", i, i * i)
    end
    return concat(parts, ",")
end

local function split(text)
    local fields = {}
    for field in text:gmatch("[^,]+") do
        fields[#fields + 1] = field
    end
    return fields
end

-- A buffer, as one does in Lua: its strings have no room to grow in place.
local function letters(text)
    local kept, n = {}, 0
    for i = 1, #text do
        local c = text:sub(i, i)
        if c ~= ":" then
            n = n + 1
            kept[n] = c
        end
    end
    return concat(kept)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local text, kept
for _ = 1, size do
    text = lines()
    assert(#text == 100 * 4 + 99 + 4 + 6 * 2 + 22 * 3 + 68 * 4)
    local fields = split(text)
    assert(#fields == 100 and fields[100] == "099:9801")
    local head = text:sub(1, 400)
    kept = letters(head)
    local _, colons = head:gsub(":", "")
    assert(#kept == 400 - colons)
end
print(#text .. " " .. text:sub(-8) .. " " .. #kept .. " " .. kept:sub(-12))
