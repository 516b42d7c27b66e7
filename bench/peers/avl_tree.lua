-- Lua twin of avl_tree.py.
-- Node 1 stands for none.
local PRIME = 809
local ROOT = 3
local LEVELS = 9

local function update(left, right, height, node)
    local a = height[left[node]]
    local b = height[right[node]]
    if a > b then
        height[node] = a + 1
    else
        height[node] = b + 1
    end
end

local function rotate_right(left, right, height, node)
    local top = left[node]
    left[node] = right[top]
    right[top] = node
    update(left, right, height, node)
    update(left, right, height, top)
    return top
end

local function rotate_left(left, right, height, node)
    local top = right[node]
    right[node] = left[top]
    left[top] = node
    update(left, right, height, node)
    update(left, right, height, top)
    return top
end

local function insert(key, left, right, height, node, new)
    if node == 1 then
        key[#key + 1] = new
        left[#left + 1] = 1
        right[#right + 1] = 1
        height[#height + 1] = 1
        return #key
    end
    if new < key[node] then
        local child = insert(key, left, right, height, left[node], new)
        left[node] = child
        if height[child] > height[right[node]] + 1 then
            if new > key[child] then
                left[node] = rotate_left(left, right, height, child)
            end
            return rotate_right(left, right, height, node)
        end
    else
        local child = insert(key, left, right, height, right[node], new)
        right[node] = child
        if height[child] > height[left[node]] + 1 then
            if new < key[child] then
                right[node] = rotate_right(left, right, height, child)
            end
            return rotate_left(left, right, height, node)
        end
    end
    update(left, right, height, node)
    return node
end

local function depth_of(key, left, right, root, wanted)
    local node = root
    local depth = 1
    while node ~= 1 and key[node] ~= wanted do
        if wanted < key[node] then
            node = left[node]
        else
            node = right[node]
        end
        depth = depth + 1
    end
    assert(node ~= 1)
    return depth
end

local function walk(key, left, right, height, node, output)
    if node == 1 then
        return 0
    end
    local a = walk(key, left, right, height, left[node], output)
    output[#output + 1] = key[node]
    local b = walk(key, left, right, height, right[node], output)
    assert(-1 <= a - b and a - b <= 1)
    local tall = math.max(a, b) + 1
    assert(height[node] == tall)
    return tall
end

local function fewest_nodes(tall)
    local before, fewest = 0, 1
    for _ = 1, tall - 1 do
        before, fewest = fewest, before + fewest + 1
    end
    return fewest
end

local function path_length(numbers)
    local key, left, right, height = {0}, {1}, {1}, {0}
    local root = 1
    for i = 1, #numbers do
        root = insert(key, left, right, height, root, numbers[i])
    end
    local output = {}
    local tall = walk(key, left, right, height, root, output)
    assert(#output == #numbers)
    for i = 1, #output do
        assert(output[i] == i)
    end
    assert(fewest_nodes(tall) <= #output)
    local total = 0
    for i = 1, #numbers do
        local depth = depth_of(key, left, right, root, numbers[i])
        assert(depth <= tall)
        total = total + depth
    end
    return total
end

local scrambled = {}
local power = 1
for i = 1, PRIME - 1 do
    power = ROOT * power % PRIME
    scrambled[i] = power
end
local leaves = 1
for _ = 1, LEVELS do
    leaves = 2 * leaves
end
local ascending = {}
for number = 1, leaves - 1 do
    ascending[number] = number
end
local perfect = (LEVELS - 1) * leaves + 1

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local total = 0
for _ = 1, size do
    total = path_length(scrambled)
    assert(path_length(ascending) == perfect)
end
print(total .. " " .. perfect)
