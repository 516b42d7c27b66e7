# Ruby twin of stack_machine.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

PUSH = 0
LOAD = 1
STORE = 2
ADD = 3
SUB = 4
MUL = 5
DIV = 6
MOD = 7
DUP = 8
SWAP = 9
OVER = 10
DROP = 11
JUMP = 12
JUMP_IF_ZERO = 13
COLLECT = 14
HALT = 15
LABEL = 16

LABELS = 4
CELLS = 3

COUNT = 500
STARTS = [27, 97, 871, 6171].freeze
STEPS = [111, 118, 178, 261].freeze

# Each program finds its argument on the stack.

SUM_OF_SQUARES = [
  [STORE, 0],
  [LABEL, 0],
  [LOAD, 0], [JUMP_IF_ZERO, 1],
  [LOAD, 0], [DUP], [MUL], [LOAD, 1], [ADD], [STORE, 1],
  [LOAD, 0], [PUSH, 1], [SUB], [STORE, 0],
  [JUMP, 0],
  [LABEL, 1],
  [LOAD, 1], [COLLECT], [HALT]
].freeze

SUM_OF_GCDS = [
  [DUP], [STORE, 0], [STORE, 1],
  [LABEL, 0],
  [LOAD, 1], [JUMP_IF_ZERO, 3],
  [LOAD, 0], [LOAD, 1],
  [LABEL, 1],
  [DUP], [JUMP_IF_ZERO, 2],
  [SWAP], [OVER], [MOD],
  [JUMP, 1],
  [LABEL, 2],
  [DROP], [LOAD, 2], [ADD], [STORE, 2],
  [LOAD, 1], [PUSH, 1], [SUB], [STORE, 1],
  [JUMP, 0],
  [LABEL, 3],
  [LOAD, 2], [COLLECT], [HALT]
].freeze

COLLATZ = [
  [LABEL, 0],
  [DUP], [COLLECT],
  [DUP], [PUSH, 1], [SUB], [JUMP_IF_ZERO, 2],
  [LOAD, 0], [PUSH, 1], [ADD], [STORE, 0],
  [DUP], [PUSH, 2], [MOD], [JUMP_IF_ZERO, 1],
  [PUSH, 3], [MUL], [PUSH, 1], [ADD],
  [JUMP, 0],
  [LABEL, 1],
  [PUSH, 2], [DIV],
  [JUMP, 0],
  [LABEL, 2],
  [DROP], [LOAD, 0], [COLLECT], [HALT]
].freeze

def assemble(source)
  labels = Array.new(LABELS, 0)
  address = 0
  source.each do |line|
    if line[0] == LABEL
      labels[line[1]] = address
    else
      address += line.length
    end
  end
  code = []
  source.each do |line|
    if line[0] == JUMP || line[0] == JUMP_IF_ZERO
      code << line[0]
      code << labels[line[1]]
    elsif line[0] != LABEL
      code.concat(line)
    end
  end
  code
end

def run(code, argument)
  stack = [argument]
  cells = Array.new(CELLS, 0)
  output = []
  pc = 0
  while true
    op = code[pc]
    pc += 1
    if op == PUSH
      stack << code[pc]
      pc += 1
    elsif op == LOAD
      stack << cells[code[pc]]
      pc += 1
    elsif op == STORE
      cells[code[pc]] = stack.pop
      pc += 1
    elsif op == ADD
      right = stack.pop
      stack << stack.pop + right
    elsif op == SUB
      right = stack.pop
      stack << stack.pop - right
    elsif op == MUL
      right = stack.pop
      stack << stack.pop * right
    elsif op == DIV
      right = stack.pop
      stack << stack.pop / right
    elsif op == MOD
      right = stack.pop
      stack << stack.pop % right
    elsif op == DUP
      stack << stack[-1]
    elsif op == SWAP
      right = stack.pop
      left = stack.pop
      stack << right
      stack << left
    elsif op == OVER
      stack << stack[-2]
    elsif op == DROP
      stack.pop
    elsif op == JUMP
      pc = code[pc]
    elsif op == JUMP_IF_ZERO
      if stack.pop == 0
        pc = code[pc]
      else
        pc += 1
      end
    elsif op == COLLECT
      output << stack.pop
    else
      check(op == HALT)
      check(stack.empty?)
      return output
    end
  end
end

def collatz_sequence(n)
  sequence = [n]
  while n != 1
    if n.even?
      n /= 2
    else
      n = 3 * n + 1
    end
    sequence << n
  end
  sequence
end

sum_of_squares = assemble(SUM_OF_SQUARES)
sum_of_gcds = assemble(SUM_OF_GCDS)
collatz = assemble(COLLATZ)
sequences = STARTS.map { |start| collatz_sequence(start) }

size = Integer(ARGV.fetch(0))
squares = []
gcds = []
steps = 0
size.times do
  squares = run(sum_of_squares, COUNT)
  check(squares == [COUNT * (COUNT + 1) * (2 * COUNT + 1) / 6])
  # 720 = 16 * 9 * 5, and the sum for p^k is p^(k - 1) * ((k + 1) * p - k).
  gcds = run(sum_of_gcds, 720)
  check(gcds == [8 * (5 * 2 - 4) * 3 * (3 * 3 - 2) * (2 * 5 - 1)])
  i = 0
  while i < STARTS.length
    output = run(collatz, STARTS[i])
    steps = output.pop
    check(steps == STEPS[i])
    check(output == sequences[i])
    i += 1
  end
end
puts "#{squares[0]} #{gcds[0]} #{steps}"
