-- Lua twin of maze.py.
local MAZES = 5
local WIDTH = 42
local CELLS = WIDTH * WIDTH
local START = 21 * WIDTH + 22
local STEPS = {1, WIDTH, -1, -WIDTH}

local function filled(value)
    local cells = {}
    for cell = 1, CELLS do
        cells[cell] = value
    end
    return cells
end

local function build_maze(seed)
    local walls = filled(true)
    for row = 1, WIDTH - 2 do
        for column = 1, WIDTH - 2 do
            seed = 16807 * seed % 2147483647
            walls[row * WIDTH + column + 1] = seed % 10 < 3
        end
    end
    walls[START] = false
    return walls
end

local function search(walls, start, distance, came_from)
    distance[start] = 0
    local queue = {start}
    local head = 1
    while head <= #queue do
        local cell = queue[head]
        head = head + 1
        for s = 1, #STEPS do
            local near = cell + STEPS[s]
            if not walls[near] and distance[near] < 0 then
                distance[near] = distance[cell] + 1
                came_from[near] = cell
                queue[#queue + 1] = near
            end
        end
    end
    return queue
end

local function check_search(walls, queue, distance, came_from)
    for i = 1, #queue do
        local cell = queue[i]
        assert(i == 1 or distance[cell] == distance[came_from[cell]] + 1)
        for s = 1, #STEPS do
            local near = cell + STEPS[s]
            if not walls[near] then
                assert(distance[near] >= 0)
                local change = distance[near] - distance[cell]
                assert(-1 <= change and change <= 1)
            end
        end
    end
end

local function check_path(target, forth, back, came_from)
    local cell = target
    for left = forth[target], 1, -1 do
        assert(forth[cell] == left)
        assert(forth[cell] + back[cell] == forth[target])
        cell = came_from[cell]
    end
    assert(cell == START)
end

local function solve_maze(seed)
    local walls = build_maze(seed)
    local forth = filled(-1)
    local came_from = filled(-1)
    local reached = search(walls, START, forth, came_from)
    check_search(walls, reached, forth, came_from)
    local target = reached[#reached]
    local back = filled(-1)
    local returned = search(walls, target, back, filled(-1))
    assert(#returned == #reached)
    assert(back[START] == forth[target])
    check_path(target, forth, back, came_from)
    return #reached, forth[target]
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local cells, steps
for _ = 1, size do
    cells, steps = 0, 0
    for seed = 1, MAZES do
        local reached, distance = solve_maze(seed)
        cells = cells + reached
        steps = steps + distance
    end
end
print(cells .. " " .. steps)
