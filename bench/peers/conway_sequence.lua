-- Lua twin of conway_sequence.py.
local LENGTHS = {
    1, 2, 2, 4, 6, 6, 8, 10, 14, 20, 26, 34, 46, 62, 78, 102, 134, 176, 226, 302, 408, 528, 678,
    904, 1182, 1540, 2012, 2606, 3410, 4462, 5808, 7586, 9898, 12884,
}

local function look_and_say(term)
    local said = {}
    local i = 1
    while i <= #term do
        local digit = term[i]
        local count = 1
        while i + count <= #term and term[i + count] == digit do
            count = count + 1
        end
        said[#said + 1] = count
        said[#said + 1] = digit
        i = i + count
    end
    return said
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

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local digits
for _ = 1, size do
    local term = {1}
    digits = 0
    for n = 1, #LENGTHS do
        if n > 1 then
            term = look_and_say(term)
        end
        assert(#term == LENGTHS[n])
        assert(max(term) <= 3)
        digits = digits + #term
    end
end
print(#LENGTHS .. " " .. LENGTHS[#LENGTHS] .. " " .. digits)
