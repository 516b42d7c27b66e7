-- Lua twin of langtons_ant.py.
local floor = math.floor

local SIDE = 128

local function walk(board, ant, steps)
    local dx = {0, 1, 0, -1}
    local dy = {-1, 0, 1, 0}
    local x, y, heading = ant[1], ant[2], ant[3]
    for _ = 1, steps do
        local row = board[y + 1]
        if row[x + 1] == 0 then
            row[x + 1] = 1
            heading = (heading + 1) % 4
        else
            row[x + 1] = 0
            heading = (heading + 3) % 4
        end
        x = x + dx[heading + 1]
        y = y + dy[heading + 1]
    end
    ant[1] = x
    ant[2] = y
    ant[3] = heading
end

local function black_cells(board)
    local total = 0
    for i = 1, #board do
        local row = board[i]
        for j = 1, #row do
            total = total + row[j]
        end
    end
    return total
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local black, ant
for _ = 1, size do
    local board = {}
    for i = 1, SIDE do
        local row = {}
        for j = 1, SIDE do
            row[j] = 0
        end
        board[i] = row
    end
    ant = {floor(SIDE / 2), floor(SIDE / 2), 0}
    walk(board, ant, 10400)
    local before = black_cells(board)
    walk(board, ant, 5 * 104)
    black = black_cells(board)
    assert(before == 764)
    assert(black == before + 5 * 12)
end
print(black .. " " .. ant[1] .. " " .. ant[2] .. " " .. ant[3])
