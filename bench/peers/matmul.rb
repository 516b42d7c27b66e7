# Ruby twin of matmul.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

N = 20

def matmul(a, b)
  product = []
  i = 0
  while i < N
    row = a[i]
    out = Array.new(N, 0)
    j = 0
    while j < N
      total = 0
      k = 0
      while k < N
        total += row[k] * b[k][j]
        k += 1
      end
      out[j] = total
      j += 1
    end
    product << out
    i += 1
  end
  product
end

size = Integer(ARGV.fetch(0))
a = Array.new(N) { |i| Array.new(N) { |k| 10 * i + k } }
b = Array.new(N) { |k| Array.new(N) { |j| k - j } }
product = []
size.times { product = matmul(a, b) }
s1 = N * (N - 1) / 2
s2 = (N - 1) * N * (2 * N - 1) / 6
N.times do |i|
  N.times { |j| check(product[i][j] == s2 + (10 * i - j) * s1 - 10 * N * i * j) }
end
puts "#{product[0][0]} #{product[7][11]} #{product[N - 1][N - 1]}"
