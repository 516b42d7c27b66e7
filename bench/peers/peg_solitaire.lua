-- Lua twin of peg_solitaire.py.
local ROWS = 5
local HOLES = 15
local SOLUTIONS = 1550
local ROW_STEPS = {0, 1, 1, 0, -1, -1}
local COLUMN_STEPS = {1, 0, 1, -1, 0, -1}

local floor = math.floor

local function hole_number(row, column)
    return floor(row * (row + 1) / 2) + column + 1
end

local function all_jumps()
    local jumps = {}
    for row = 0, ROWS - 1 do
        for column = 0, row do
            for way = 1, 6 do
                local far_row = row + 2 * ROW_STEPS[way]
                local far_column = column + 2 * COLUMN_STEPS[way]
                if 0 <= far_row and far_row < ROWS
                    and 0 <= far_column and far_column <= far_row then
                    local start = hole_number(row, column)
                    local over = hole_number(row + ROW_STEPS[way], column + COLUMN_STEPS[way])
                    jumps[#jumps + 1] = {start, over, hole_number(far_row, far_column)}
                end
            end
        end
    end
    return jumps
end

local function powers_of_two()
    local powers = {1}
    for i = 1, HOLES do
        powers[i + 1] = 2 * powers[i]
    end
    return powers
end

local function solutions(board, position, pegs, jumps, powers, known)
    if pegs == 1 then
        return 1
    end
    local total = known[position]
    if total then
        return total
    end
    total = 0
    for j = 1, #jumps do
        local jump = jumps[j]
        local start = jump[1]
        local over = jump[2]
        local goal = jump[3]
        if board[start] and board[over] and not board[goal] then
            board[start] = false
            board[over] = false
            board[goal] = true
            local after = position - powers[start] - powers[over] + powers[goal]
            total = total + solutions(board, after, pegs - 1, jumps, powers, known)
            board[start] = true
            board[over] = true
            board[goal] = false
        end
    end
    known[position] = total
    return total
end

local function play(empty, jumps, powers)
    local board = {}
    for hole = 1, HOLES do
        board[hole] = true
    end
    board[empty] = false
    local known = {}
    local position = powers[HOLES + 1] - 1 - powers[empty]
    local ways = solutions(board, position, HOLES - 1, jumps, powers, known)
    for hole = 1, HOLES do
        assert(board[hole] == (hole ~= empty))
    end
    assert(known[position] == ways)
    local positions = 0
    for _ in pairs(known) do
        positions = positions + 1
    end
    return ways, positions
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local ways, positions
for _ = 1, size do
    local jumps = all_jumps()
    local powers = powers_of_two()
    assert(#jumps == 36)
    ways, positions = play(5, jumps, powers)
    assert(ways == SOLUTIONS)
    local turned_ways, turned_positions = play(9, jumps, powers)
    assert(turned_ways == SOLUTIONS)
    assert(turned_positions == positions)
end
print(ways .. " " .. positions)
