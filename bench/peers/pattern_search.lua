-- Lua twin of pattern_search.py.
local function concat(first, second)
    local joined = {}
    for i = 1, #first do
        joined[#joined + 1] = first[i]
    end
    for i = 1, #second do
        joined[#joined + 1] = second[i]
    end
    return joined
end

local function slice(data, first, last)
    local piece = {}
    for i = first, last do
        piece[#piece + 1] = data[i]
    end
    return piece
end

local function fibonacci_word(steps)
    local before = {1}
    local word = {0}
    for _ = 1, steps do
        local longer = concat(word, before)
        before = word
        word = longer
    end
    return word
end

-- Here as in the original an entry is the number of letters matched, which in a list that starts
-- with 1 is the index of the last one of them.
local function failure_table(pattern)
    local tab = {}
    for i = 1, #pattern do
        tab[i] = 0
    end
    local matched = 0
    for i = 2, #pattern do
        while matched > 0 and pattern[i] ~= pattern[matched + 1] do
            matched = tab[matched]
        end
        if pattern[i] == pattern[matched + 1] then
            matched = matched + 1
        end
        tab[i] = matched
    end
    return tab
end

local function count_matches(text, pattern)
    local tab = failure_table(pattern)
    local last = #pattern
    local count = 0
    local matched = 0
    for i = 1, #text do
        local letter = text[i]
        while matched > 0 and pattern[matched + 1] ~= letter do
            matched = tab[matched]
        end
        if pattern[matched + 1] == letter then
            matched = matched + 1
        end
        if matched == last then
            count = count + 1
            matched = tab[matched]
        end
    end
    return count
end

local function count_naively(text, pattern)
    local count = 0
    for start = 0, #text - #pattern do
        local i = 1
        while i <= #pattern and text[start + i] == pattern[i] do
            i = i + 1
        end
        if i > #pattern then
            count = count + 1
        end
    end
    return count
end

local text = fibonacci_word(17)
local patterns = {{0}, {1}, slice(text, 1, 8), slice(text, 101, 134), slice(text, 1, 144)}
patterns[#patterns + 1] = concat(slice(text, 1, 53), {0, 0, 0})
patterns[#patterns + 1] = {1, 0, 1, 0, 1, 0}
local expected = {}
for p = 1, #patterns do
    expected[p] = count_naively(text, patterns[p])
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local counts
for _ = 1, size do
    counts = {}
    for p = 1, #patterns do
        counts[#counts + 1] = count_matches(text, patterns[p])
    end
    for p = 1, #patterns do
        assert(counts[p] == expected[p])
    end
    assert(counts[1] == 2584 and counts[2] == 1597 and counts[6] == 0)
end
print(counts[1] .. " " .. counts[3] .. " " .. counts[4] .. " " .. counts[5])
