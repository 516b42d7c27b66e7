-- Lua twin of topological_sort.py.
local NODES = 800
local EDGES = 3000
local GRAPHS = 6

local function random_numbers(seed, count)
    local numbers = {}
    for i = 1, count do
        seed = 16807 * seed % 2147483647
        numbers[i] = seed
    end
    return numbers
end

local function random_ranks(seed)
    local numbers = random_numbers(seed, NODES)
    local ranks = {}
    for i = 1, NODES do
        ranks[i] = i
    end
    for i = NODES, 2, -1 do
        local j = numbers[i] % i + 1
        ranks[i], ranks[j] = ranks[j], ranks[i]
    end
    return ranks
end

local function random_edges(seed)
    local ranks = random_ranks(seed)
    local numbers = random_numbers(seed + 1000, 2 * EDGES)
    local sources, targets = {}, {}
    for i = 1, EDGES do
        local a = numbers[2 * i - 1] % NODES + 1
        local b = (a + numbers[2 * i] % (NODES - 1)) % NODES + 1
        if ranks[a] < ranks[b] then
            sources[i] = a
            targets[i] = b
        else
            sources[i] = b
            targets[i] = a
        end
    end
    return {sources, targets}
end

local function adjacency(sources, targets)
    local successors = {}
    for node = 1, NODES do
        successors[node] = {}
    end
    for i = 1, #sources do
        local near = successors[sources[i]]
        near[#near + 1] = targets[i]
    end
    return successors
end

local function topological_order(successors)
    local waiting = {}
    for node = 1, NODES do
        waiting[node] = 0
    end
    for i = 1, NODES do
        local near = successors[i]
        for n = 1, #near do
            local node = near[n]
            waiting[node] = waiting[node] + 1
        end
    end
    local order = {}
    for node = 1, NODES do
        if waiting[node] == 0 then
            order[#order + 1] = node
        end
    end
    local head = 1
    while head <= #order do
        local near = successors[order[head]]
        for n = 1, #near do
            local node = near[n]
            waiting[node] = waiting[node] - 1
            if waiting[node] == 0 then
                order[#order + 1] = node
            end
        end
        head = head + 1
    end
    assert(#order == NODES)
    return order
end

local function max(data)
    local largest = data[1]
    for i = 2, #data do
        if data[i] > largest then
            largest = data[i]
        end
    end
    return largest
end

local function sum(data)
    local total = 0
    for i = 1, #data do
        total = total + data[i]
    end
    return total
end

local function longest_path(successors, order)
    local longest = {}
    for node = 1, NODES do
        longest[node] = 0
    end
    for i = 1, #order do
        local node = order[i]
        local length = longest[node] + 1
        local near = successors[node]
        for n = 1, #near do
            local after = near[n]
            if longest[after] < length then
                longest[after] = length
            end
        end
    end
    return max(longest)
end

local function goes_forward(sources, targets, order)
    local position = {}
    for node = 1, NODES do
        position[node] = 0
    end
    for i = 1, NODES do
        position[order[i]] = i
    end
    for i = 1, #sources do
        if position[sources[i]] >= position[targets[i]] then
            return false
        end
    end
    return true
end

local function longest_from(successors, known, node)
    if known[node] < 0 then
        local longest = 0
        local near = successors[node]
        for n = 1, #near do
            local length = longest_from(successors, known, near[n]) + 1
            if length > longest then
                longest = length
            end
        end
        known[node] = longest
    end
    return known[node]
end

local function longest_by_search(successors)
    local known = {}
    for node = 1, NODES do
        known[node] = -1
    end
    local longest = 0
    for node = 1, NODES do
        longest = math.max(longest, longest_from(successors, known, node))
    end
    return longest
end

local graphs, expected = {}, {}
for g = 1, GRAPHS do
    graphs[g] = random_edges(g)
    expected[g] = longest_by_search(adjacency(graphs[g][1], graphs[g][2]))
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
for _ = 1, size do
    for g = 1, GRAPHS do
        local sources, targets = graphs[g][1], graphs[g][2]
        local successors = adjacency(sources, targets)
        local order = topological_order(successors)
        assert(longest_path(successors, order) == expected[g])
        assert(goes_forward(sources, targets, order))
    end
end
print(sum(expected) .. " " .. max(expected))
