-- Lua twin of life.py.
local N = 16

local function step(board)
    local after = {}
    for y = 1, N do
        local above = board[(y - 2) % N + 1]
        local here = board[y]
        local below = board[y % N + 1]
        local row = {}
        for x = 1, N do
            local left = (x - 2) % N + 1
            local right = x % N + 1
            local count = above[left] + above[x] + above[right] + here[left] + here[right]
                + below[left] + below[x] + below[right]
            if count == 3 or (count == 2 and here[x] == 1) then
                row[x] = 1
            else
                row[x] = 0
            end
        end
        after[y] = row
    end
    return after
end

local start = {}
for y = 1, N do
    start[y] = {}
    for x = 1, N do
        start[y][x] = 0
    end
end
start[1][2] = 1
start[2][3] = 1
start[3][1] = 1
start[3][2] = 1
start[3][3] = 1

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local alive
for _ = 1, size do
    local board = start
    for _ = 1, 4 * N do
        board = step(board)
    end
    alive = 0
    for y = 1, N do
        for x = 1, N do
            assert(board[y][x] == start[y][x])
            alive = alive + board[y][x]
        end
    end
end
print(alive)
