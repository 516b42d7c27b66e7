"""Job assignment: the Hungarian method gives 32 jobs to 32 workers at least cost, for three tables.

Inner loops over lists of potentials, slacks and flags with many comparisons, in a while loop.
Idea: Kuhn, The Hungarian method for the assignment problem (1955), in the form with shortest
augmenting paths, and the generator of Park and Miller. Checked are that each worker has one job,
that no cost is below the sum of its two potentials and that all potentials add up to the total
(linear programming duality: nothing can be cheaper); and that the multiplication table, whose
best assignment pairs the largest with the smallest, costs n (n + 1) (n + 2) / 6."""
import sys

JOBS = 32
NONE = -1
INFINITE = 1000000000


def random_costs(seed):
    costs = []
    for _ in range(JOBS):
        line = []
        for _ in range(JOBS):
            seed = 16807 * seed % 2147483647
            line.append(1 + seed % 99)
        costs.append(line)
    return costs


def multiplication_table():
    costs = []
    for row in range(1, JOBS + 1):
        line = []
        for column in range(1, JOBS + 1):
            line.append(row * column)
        costs.append(line)
    return costs


def assign(costs, of_worker, of_job):
    worker_of = [NONE] * (JOBS + 1)
    for worker in range(JOBS):
        slack = [INFINITE] * (JOBS + 1)
        used = [False] * (JOBS + 1)
        way = [NONE] * (JOBS + 1)
        job = JOBS
        worker_of[job] = worker
        while worker_of[job] != NONE:
            used[job] = True
            current = worker_of[job]
            line = costs[current]
            least = INFINITE
            nearest = NONE
            for j in range(JOBS):
                if not used[j]:
                    reduced = line[j] - of_worker[current] - of_job[j]
                    if reduced < slack[j]:
                        slack[j] = reduced
                        way[j] = job
                    if slack[j] < least:
                        least = slack[j]
                        nearest = j
            for j in range(JOBS + 1):
                if used[j]:
                    of_worker[worker_of[j]] += least
                    of_job[j] -= least
                else:
                    slack[j] -= least
            job = nearest
        while job != JOBS:
            before = way[job]
            worker_of[job] = worker_of[before]
            job = before
    return worker_of


def check_assignment(costs, worker_of, of_worker, of_job):
    total = 0
    bound = 0
    busy = [False] * JOBS
    for job in range(JOBS):
        worker = worker_of[job]
        assert not busy[worker], f"worker {worker} has two jobs"
        busy[worker] = True
        total += costs[worker][job]
        bound += of_worker[job] + of_job[job]
        for other in range(JOBS):
            reduced = costs[other][job] - of_worker[other] - of_job[job]
            assert reduced >= 0, f"worker {other} does job {job} for less"
    assert total == bound, f"the cost is {total}, the potentials add up to {bound}"
    return total


def least_cost(costs):
    of_worker = [0] * JOBS
    of_job = [0] * (JOBS + 1)
    worker_of = assign(costs, of_worker, of_job)
    return check_assignment(costs, worker_of, of_worker, of_job)


def main(size):
    products = 0
    first = 0
    second = 0
    for _ in range(size):
        products = least_cost(multiplication_table())
        assert products == JOBS * (JOBS + 1) * (JOBS + 2) // 6, f"{products} for the products"
        first = least_cost(random_costs(1955))
        second = least_cost(random_costs(1957))
    print(products, first, second)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 87)
