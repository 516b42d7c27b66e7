# Ruby twin of service_desk.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

CUSTOMERS = 1000
CLERKS = 3
LONGEST_GAP = 11
LONGEST_SERVICE = 32
SCALE = 1024

def push(heap, item)
  i = heap.length
  heap << item
  while i > 0
    parent = (i - 1) / 2
    break if heap[parent] <= item

    heap[i] = heap[parent]
    i = parent
  end
  heap[i] = item
end

def pop(heap)
  top = heap[0]
  item = heap.pop
  count = heap.length
  if count > 0
    i = 0
    child = 1
    while child < count
      child += 1 if child + 1 < count && heap[child + 1] < heap[child]
      break if heap[child] >= item

      heap[i] = heap[child]
      i = child
      child = 2 * i + 1
    end
    heap[i] = item
  end
  top
end

def draw_customers(seed, arrival, service)
  time = 0
  i = 0
  while i < CUSTOMERS
    seed = 16_807 * seed % 2_147_483_647
    time += 1 + seed % LONGEST_GAP
    arrival << time
    seed = 16_807 * seed % 2_147_483_647
    service << 1 + seed % LONGEST_SERVICE
    i += 1
  end
end

def simulate(arrival, service, start, finish)
  heap = []
  customer = 0
  while customer < CUSTOMERS
    push(heap, arrival[customer] * SCALE + customer)
    customer += 1
  end
  queue = []
  head = 0
  idle = CLERKS
  present = 0
  most = 0
  area = 0
  last = 0
  while heap.length > 0
    event = pop(heap)
    time = event / SCALE
    customer = event % SCALE
    check(time >= last)
    area += present * (time - last)
    last = time
    if start[customer] < 0
      present += 1
      queue << customer
    else
      present -= 1
      idle += 1
      finish[customer] = time
    end
    most = present if present > most
    if idle > 0 && head < queue.length
      first = queue[head]
      head += 1
      idle -= 1
      start[first] = time
      push(heap, (time + service[first]) * SCALE + first)
    end
  end
  check(present == 0 && idle == CLERKS)
  [most, area]
end

def check_times(arrival, service, start, finish)
  free = Array.new(CLERKS, 0)
  customer = 0
  while customer < CUSTOMERS
    clerk = 0
    other = 1
    while other < CLERKS
      clerk = other if free[other] < free[clerk]
      other += 1
    end
    expected = [arrival[customer], free[clerk]].max
    free[clerk] = expected + service[customer]
    check(start[customer] == expected)
    check(finish[customer] == free[clerk])
    customer += 1
  end
end

size = Integer(ARGV.fetch(0))
waited = 0
most = 0
size.times do
  arrival = []
  service = []
  draw_customers(1, arrival, service)
  start = Array.new(CUSTOMERS, -1)
  finish = Array.new(CUSTOMERS, -1)
  most, area = simulate(arrival, service, start, finish)
  check_times(arrival, service, start, finish)
  waited = 0
  spent = 0
  customer = 0
  while customer < CUSTOMERS
    waited += start[customer] - arrival[customer]
    spent += finish[customer] - arrival[customer]
    customer += 1
  end
  check(spent == area)
end
puts "#{waited} #{most}"
