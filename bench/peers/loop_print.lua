-- Lua twin of loop_print.py.
local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local print = print
for i = 0, size - 1 do
    print(i + 1)
end
