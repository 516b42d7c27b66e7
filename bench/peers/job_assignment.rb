# Ruby twin of job_assignment.py.
# frozen_string_literal: true

def check(good)
  raise "wrong result" unless good
end

JOBS = 32
NONE = -1
INFINITE = 1_000_000_000

def random_costs(seed)
  costs = []
  row = 0
  while row < JOBS
    line = []
    column = 0
    while column < JOBS
      seed = 16_807 * seed % 2_147_483_647
      line << 1 + seed % 99
      column += 1
    end
    costs << line
    row += 1
  end
  costs
end

def multiplication_table
  costs = []
  row = 1
  while row <= JOBS
    line = []
    column = 1
    while column <= JOBS
      line << row * column
      column += 1
    end
    costs << line
    row += 1
  end
  costs
end

def assign(costs, of_worker, of_job)
  worker_of = Array.new(JOBS + 1, NONE)
  worker = 0
  while worker < JOBS
    slack = Array.new(JOBS + 1, INFINITE)
    used = Array.new(JOBS + 1, false)
    way = Array.new(JOBS + 1, NONE)
    job = JOBS
    worker_of[job] = worker
    while worker_of[job] != NONE
      used[job] = true
      current = worker_of[job]
      line = costs[current]
      least = INFINITE
      nearest = NONE
      j = 0
      while j < JOBS
        unless used[j]
          reduced = line[j] - of_worker[current] - of_job[j]
          if reduced < slack[j]
            slack[j] = reduced
            way[j] = job
          end
          if slack[j] < least
            least = slack[j]
            nearest = j
          end
        end
        j += 1
      end
      j = 0
      while j <= JOBS
        if used[j]
          of_worker[worker_of[j]] += least
          of_job[j] -= least
        else
          slack[j] -= least
        end
        j += 1
      end
      job = nearest
    end
    while job != JOBS
      before = way[job]
      worker_of[job] = worker_of[before]
      job = before
    end
    worker += 1
  end
  worker_of
end

def check_assignment(costs, worker_of, of_worker, of_job)
  total = 0
  bound = 0
  busy = Array.new(JOBS, false)
  job = 0
  while job < JOBS
    worker = worker_of[job]
    check(!busy[worker])
    busy[worker] = true
    total += costs[worker][job]
    bound += of_worker[job] + of_job[job]
    other = 0
    while other < JOBS
      reduced = costs[other][job] - of_worker[other] - of_job[job]
      check(reduced >= 0)
      other += 1
    end
    job += 1
  end
  check(total == bound)
  total
end

def least_cost(costs)
  of_worker = Array.new(JOBS, 0)
  of_job = Array.new(JOBS + 1, 0)
  worker_of = assign(costs, of_worker, of_job)
  check_assignment(costs, worker_of, of_worker, of_job)
end

size = Integer(ARGV.fetch(0))
products = 0
first = 0
second = 0
size.times do
  products = least_cost(multiplication_table)
  check(products == JOBS * (JOBS + 1) * (JOBS + 2) / 6)
  first = least_cost(random_costs(1955))
  second = least_cost(random_costs(1957))
end
puts "#{products} #{first} #{second}"
