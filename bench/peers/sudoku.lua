-- Lua twin of sudoku.py.
local floor = math.floor

local function box_of(cell)
    return floor(cell / 27) * 3 + floor(cell % 9 / 3)
end

local function solve(grid, free, k, rows, columns, boxes)
    if k > #free then
        return true
    end
    local cell = free[k]
    local row = rows[floor(cell / 9) + 1]
    local column = columns[cell % 9 + 1]
    local box = boxes[box_of(cell) + 1]
    for digit = 1, 9 do
        if not row[digit] and not column[digit] and not box[digit] then
            row[digit], column[digit], box[digit] = true, true, true
            grid[cell + 1] = digit
            if solve(grid, free, k + 1, rows, columns, boxes) then
                return true
            end
            row[digit], column[digit], box[digit] = false, false, false
        end
    end
    grid[cell + 1] = 0
    return false
end

local function nine_lists()
    local lists = {}
    for i = 1, 9 do
        local flags = {}
        for digit = 1, 9 do
            flags[digit] = false
        end
        lists[i] = flags
    end
    return lists
end

local function solution(puzzle)
    local grid = {}
    for i = 1, 81 do
        grid[i] = puzzle[i]
    end
    local rows = nine_lists()
    local columns = nine_lists()
    local boxes = nine_lists()
    local free = {}
    for cell = 0, 80 do
        local digit = grid[cell + 1]
        if digit == 0 then
            free[#free + 1] = cell
        else
            rows[floor(cell / 9) + 1][digit] = true
            columns[cell % 9 + 1][digit] = true
            boxes[box_of(cell) + 1][digit] = true
        end
    end
    assert(solve(grid, free, 1, rows, columns, boxes))
    return grid
end

local puzzle = {
    5, 3, 0, 0, 7, 0, 0, 0, 0,
    6, 0, 0, 1, 9, 5, 0, 0, 0,
    0, 9, 8, 0, 0, 0, 0, 6, 0,
    8, 0, 0, 0, 6, 0, 0, 0, 3,
    4, 0, 0, 8, 0, 3, 0, 0, 1,
    7, 0, 0, 0, 2, 0, 0, 0, 6,
    0, 6, 0, 0, 0, 0, 2, 8, 0,
    0, 0, 0, 4, 1, 9, 0, 0, 5,
    0, 0, 0, 0, 8, 0, 0, 7, 9,
}
local expected = {
    5, 3, 4, 6, 7, 8, 9, 1, 2,
    6, 7, 2, 1, 9, 5, 3, 4, 8,
    1, 9, 8, 3, 4, 2, 5, 6, 7,
    8, 5, 9, 7, 6, 1, 4, 2, 3,
    4, 2, 6, 8, 5, 3, 7, 9, 1,
    7, 1, 3, 9, 2, 4, 8, 5, 6,
    9, 6, 1, 5, 3, 7, 2, 8, 4,
    2, 8, 7, 4, 1, 9, 6, 3, 5,
    3, 4, 5, 2, 8, 6, 1, 7, 9,
}

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local grid
for _ = 1, size do
    grid = solution(puzzle)
    for i = 1, 81 do
        assert(grid[i] == expected[i])
    end
end
print(grid[3] .. " " .. grid[41] .. " " .. grid[73])
