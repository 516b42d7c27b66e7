-- Lua twin of dict_count.py.
local function count_ints()
    local counts = {}
    local s = 0
    for _ = 1, 1024 do
        s = (s * 21 + 7) % 1024
        local key = 1000 * (s % 100)
        counts[key] = (counts[key] or 0) + 1
    end
    return counts
end

local function count_words(words)
    local counts = {}
    local s = 0
    for _ = 1, 1024 do
        s = (s * 21 + 7) % 1024
        local word = words[s % 100 + 1]
        counts[word] = (counts[word] or 0) + 1
    end
    return counts
end

local function entries(counts)
    local n = 0
    for _ in pairs(counts) do
        n = n + 1
    end
    return n
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local words = {}
for i = 0, 99 do
    words[i + 1] = "word" .. i
end
local numbers, names
for _ = 1, size do
    numbers = count_ints()
    names = count_words(words)
end
assert(entries(numbers) == 100 and entries(names) == 100)
for i = 0, 99 do
    local expected = i < 24 and 11 or 10
    assert(numbers[1000 * i] == expected and names["word" .. i] == expected)
end
print(string.format("%d %d %d %d %d", entries(numbers), numbers[23000], numbers[24000],
    names.word0, names.word99))
