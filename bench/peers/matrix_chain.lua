-- Lua twin of matrix_chain.py.
local MATRICES = 50
local TURN = 17
local TEXTBOOK = {30, 35, 15, 5, 10, 20, 25}
local TEXTBOOK_COST = 15125

local function random_sizes(seed)
    local sizes = {}
    for i = 1, MATRICES + 1 do
        seed = 16807 * seed % 2147483647
        sizes[i] = 5 + seed % 90
    end
    return sizes
end

local function turned_sizes(sizes)
    local turned = {}
    for i = 1, #sizes do
        turned[i] = sizes[(i - 1 + TURN) % #sizes + 1]
    end
    return turned
end

local function zeros(count)
    local list = {}
    for i = 1, count do
        list[i] = 0
    end
    return list
end

local function fill_tables(sizes, costs, splits)
    local count = #sizes - 1
    for i = 1, count do
        costs[i] = zeros(count)
        splits[i] = zeros(count)
    end
    for length = 2, count do
        for first = 1, count - length + 1 do
            local last = first + length - 1
            local outer = sizes[first] * sizes[last + 1]
            local least = -1
            local best = first
            for split = first, last - 1 do
                local cost = costs[first][split] + costs[split + 1][last] + outer * sizes[split + 1]
                if least < 0 or cost < least then
                    least = cost
                    best = split
                end
            end
            costs[first][last] = least
            splits[first][last] = best
        end
    end
end

local function order_cost(sizes, splits, first, last)
    if first == last then
        return 0
    end
    local split = splits[first][last]
    local left = order_cost(sizes, splits, first, split)
    local right = order_cost(sizes, splits, split + 1, last)
    return left + right + sizes[first] * sizes[split + 1] * sizes[last + 1]
end

local function left_to_right(sizes)
    local total = 0
    for i = 2, #sizes - 1 do
        total = total + sizes[1] * sizes[i] * sizes[i + 1]
    end
    return total
end

local function least_cost(sizes)
    local costs, splits = {}, {}
    fill_tables(sizes, costs, splits)
    local last = #sizes - 1
    local least = costs[1][last]
    assert(order_cost(sizes, splits, 1, last) == least)
    assert(least <= left_to_right(sizes))
    return least
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local least
for _ = 1, size do
    assert(least_cost(TEXTBOOK) == TEXTBOOK_COST)
    local sizes = random_sizes(1973)
    least = least_cost(sizes)
    assert(least_cost(turned_sizes(sizes)) == least)
end
print(MATRICES .. " " .. least)
