-- Lua twin of matmul.py.
local N = 20

local function matmul(a, b)
    local product = {}
    for i = 1, N do
        local row = a[i]
        local out = {}
        for j = 1, N do
            local total = 0
            for k = 1, N do
                total = total + row[k] * b[k][j]
            end
            out[j] = total
        end
        product[i] = out
    end
    return product
end

local size = assert(tonumber(arg[1]), "usage: NAME.lua SIZE")
local a, b = {}, {}
for i = 0, N - 1 do
    local of_a, of_b = {}, {}
    for j = 0, N - 1 do
        of_a[j + 1] = 10 * i + j
        of_b[j + 1] = i - j
    end
    a[i + 1], b[i + 1] = of_a, of_b
end
local product
for _ = 1, size do
    product = matmul(a, b)
end
local s1 = N * (N - 1) / 2
local s2 = (N - 1) * N * (2 * N - 1) / 6
for i = 0, N - 1 do
    for j = 0, N - 1 do
        assert(product[i + 1][j + 1] == s2 + (10 * i - j) * s1 - 10 * N * i * j)
    end
end
print(product[1][1] .. " " .. product[8][12] .. " " .. product[N][N])
