-- Lua twin of loop_noprint.py.
local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local a = 0
for i = 0, size - 1 do
    a = i + 1
end
assert(a == size)
print(a)
