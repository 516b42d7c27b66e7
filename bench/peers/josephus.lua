-- Lua twin of josephus.py.
local function last_of(people, step)
    local present = {}
    for i = 1, people do
        present[i] = true
    end
    local left = people
    local counted = 0
    local i = 1
    while left > 1 do
        if present[i] then
            counted = counted + 1
            if counted == step then
                present[i] = false
                left = left - 1
                counted = 0
            end
        end
        i = i + 1
        if i > people then
            i = 1
        end
    end
    i = 1
    while not present[i] do
        i = i + 1
    end
    return i
end

local function by_recurrence(people, step)
    local last = 0
    for n = 2, people do
        last = (last + step) % n
    end
    return last + 1
end

local expected = {}
for step = 2, 9 do
    expected[step - 1] = by_recurrence(500, step)
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local last
for _ = 1, size do
    last = {}
    for step = 2, 9 do
        last[#last + 1] = last_of(500, step)
    end
    for i = 1, 8 do
        assert(last[i] == expected[i])
    end
    assert(last[1] == 489)
end
print(last[1] .. " " .. last[2] .. " " .. last[8])
