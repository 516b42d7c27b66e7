-- Lua twin of sandpile.py.
local SIDES = {2, 3, 8, 11}
local KNOWN_2 = {2, 2, 2, 2}
local KNOWN_3 = {2, 1, 2, 1, 0, 1, 2, 1, 2}

local function filled(count, value)
    local board = {}
    for cell = 1, count do
        board[cell] = value
    end
    return board
end

local function new_board(side, grains)
    local board = filled((side + 2) * (side + 2), 0)
    for row = 1, side do
        for column = 1, side do
            board[row * (side + 2) + column + 1] = grains
        end
    end
    return board
end

local function topple_all(board, side)
    local width = side + 2
    local steps = {1, width, -1, -width}
    local inside = new_board(side, 1)
    local topplings = filled(#board, 0)
    local stack = {}
    for cell = 1, #board do
        if inside[cell] == 1 and board[cell] >= 4 then
            stack[#stack + 1] = cell
        end
    end
    while #stack > 0 do
        local cell = stack[#stack]
        stack[#stack] = nil
        board[cell] = board[cell] - 4
        topplings[cell] = topplings[cell] + 1
        if board[cell] >= 4 then
            stack[#stack + 1] = cell
        end
        for s = 1, #steps do
            local near = cell + steps[s]
            if inside[near] == 1 then
                board[near] = board[near] + 1
                if board[near] == 4 then
                    stack[#stack + 1] = near
                end
            end
        end
    end
    return topplings
end

local function sweep_all(board, side)
    local width = side + 2
    local active = true
    while active do
        active = false
        for row = 1, side do
            for cell = row * width + 2, row * width + side + 1 do
                if board[cell] >= 4 then
                    board[cell] = board[cell] - 4
                    board[cell + 1] = board[cell + 1] + 1
                    board[cell - 1] = board[cell - 1] + 1
                    board[cell + width] = board[cell + width] + 1
                    board[cell - width] = board[cell - width] + 1
                    active = true
                end
            end
        end
    end
end

local function check_topplings(before, after, topplings, side)
    local width = side + 2
    for row = 1, side do
        for cell = row * width + 2, row * width + side + 1 do
            local grains = before[cell] - 4 * topplings[cell]
            grains = grains + topplings[cell + 1] + topplings[cell - 1]
            grains = grains + topplings[cell + width] + topplings[cell - width]
            assert(0 <= grains and grains <= 3)
            assert(after[cell] == grains)
        end
    end
end

local function add(a, b)
    local total = {}
    for cell = 1, #a do
        total[#total + 1] = a[cell] + b[cell]
    end
    return total
end

local function same(a, b)
    if #a ~= #b then
        return false
    end
    for i = 1, #a do
        if a[i] ~= b[i] then
            return false
        end
    end
    return true
end

local function stable(board, side)
    local result = {}
    for cell = 1, #board do
        result[cell] = board[cell]
    end
    local topplings = topple_all(result, side)
    check_topplings(board, result, topplings, side)
    return result
end

local function find_identity(side)
    local fullest = new_board(side, 3)
    local double = add(fullest, fullest)
    local settled = stable(double, side)
    for cell = 1, #double do
        double[cell] = double[cell] - settled[cell]
    end
    local identity = stable(double, side)
    assert(same(stable(add(identity, identity), side), identity))
    assert(same(stable(add(identity, fullest), side), fullest))
    sweep_all(double, side)
    local width = side + 2
    local grains = {}
    for row = 1, side do
        for column = 1, side do
            local here = identity[row * width + column + 1]
            assert(here == identity[column * width + row + 1])
            assert(here == identity[(side + 1 - row) * width + column + 1])
            assert(here == double[row * width + column + 1])
            grains[#grains + 1] = here
        end
    end
    return grains
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total = 0
for _ = 1, size do
    total = 0
    for s = 1, #SIDES do
        local side = SIDES[s]
        local grains = find_identity(side)
        assert(side ~= 2 or same(grains, KNOWN_2))
        assert(side ~= 3 or same(grains, KNOWN_3))
        for i = 1, #grains do
            total = total + grains[i]
        end
    end
end
print(total)
