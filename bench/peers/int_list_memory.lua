-- Lua twin of int_list_memory.py.
local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local data = {}
for i = 1, size do
    data[i] = 2999999999 + i
end
assert(#data == size and data[size] == 2999999999 + size)
local total = 0
for i = 1, size do
    total = total + data[i]
end
assert(total < 2^53, "too many for a double")
assert(total == 3000000000 * size + size * (size - 1) / 2)
print(string.format("%d", total))
