-- Lua twin of union_find.py.
local NODES = 6000
local EDGES = 6000

local function random_ends(seed, count)
    local ends = {}
    for i = 1, count do
        seed = 16807 * seed % 2147483647
        ends[i] = seed % NODES + 1
    end
    return ends
end

local function find(parent, node)
    local root = node
    while parent[root] ~= root do
        root = parent[root]
    end
    while node ~= root do
        local above = parent[node]
        parent[node] = root
        node = above
    end
    return root
end

local function union(parent, size, a, b)
    a = find(parent, a)
    b = find(parent, b)
    if a == b then
        return false
    end
    if size[a] < size[b] then
        parent[a] = b
        size[b] = size[b] + size[a]
    else
        parent[b] = a
        size[a] = size[a] + size[b]
    end
    return true
end

local function component_sizes(starts, ends)
    local parent, size = {}, {}
    for node = 1, NODES do
        parent[node] = node
        size[node] = 1
    end
    local left = NODES
    for i = 1, #starts do
        if union(parent, size, starts[i], ends[i]) then
            left = left - 1
        end
    end
    local sizes = {}
    for node = 1, NODES do
        if parent[node] == node then
            sizes[#sizes + 1] = size[node]
        end
    end
    assert(#sizes == left)
    return sizes
end

local function sizes_by_search(starts, ends)
    local neighbours, seen = {}, {}
    for node = 1, NODES do
        neighbours[node] = {}
        seen[node] = false
    end
    for i = 1, #starts do
        local a, b = starts[i], ends[i]
        neighbours[a][#neighbours[a] + 1] = b
        neighbours[b][#neighbours[b] + 1] = a
    end
    local sizes = {}
    for first = 1, NODES do
        if not seen[first] then
            seen[first] = true
            local queue = {first}
            local head = 1
            while head <= #queue do
                local near = neighbours[queue[head]]
                for n = 1, #near do
                    local node = near[n]
                    if not seen[node] then
                        seen[node] = true
                        queue[#queue + 1] = node
                    end
                end
                head = head + 1
            end
            sizes[#sizes + 1] = #queue
        end
    end
    return sizes
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

local starts = random_ends(1, EDGES)
local ends = random_ends(2026, EDGES)
local expected = sizes_by_search(starts, ends)

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local sizes
for _ = 1, size do
    sizes = component_sizes(starts, ends)
    assert(#sizes == #expected)
    assert(max(sizes) == max(expected))
    assert(sum(sizes) == NODES)
end
table.sort(sizes)
table.sort(expected)
for i = 1, #sizes do
    assert(sizes[i] == expected[i])
end
print(#sizes .. " " .. max(sizes))
