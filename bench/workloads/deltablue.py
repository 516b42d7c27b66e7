"""DeltaBlue: an incremental solver of one-way constraints plans and runs a chain and a projection.

Deep class hierarchy, dynamic dispatch, lists of objects, many short methods. Idea: B. Freeman-Benson,
J. Maloney, The DeltaBlue algorithm, 1989; as a benchmark in Smalltalk, Self and V8's suite. Written anew;
every solution is compared with what the constraints demand."""
import sys

# Strengths: the smaller the stronger.
REQUIRED, STRONG_PREFERRED, PREFERRED, STRONG_DEFAULT, DEFAULT, WEAK_DEFAULT, WEAKEST = range(7)
NONE, FORWARD, BACKWARD = 0, 1, -1


class Variable:
    def __init__(self, value=0):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.walk_strength = WEAKEST
        self.stay = True


class Constraint:
    is_input = False

    def __init__(self, planner, strength):
        self.planner = planner
        self.strength = strength

    def add(self):
        self.add_to_graph()
        self.planner.incremental_add(self)

    def destroy(self):
        if self.is_satisfied():
            self.planner.incremental_remove(self)
        else:
            self.remove_from_graph()

    def satisfy(self, mark):
        """Enforces the constraint; returns the one that it overrides."""
        self.choose_method(mark)
        if not self.is_satisfied():
            assert self.strength != REQUIRED, "a required constraint cannot be satisfied"
            return None
        self.mark_inputs(mark)
        out = self.output()
        overridden = out.determined_by
        if overridden is not None:
            overridden.mark_unsatisfied()
        out.determined_by = self
        assert self.planner.add_propagate(self, mark), "a cycle of constraints"
        out.mark = mark
        return overridden


class UnaryConstraint(Constraint):
    def __init__(self, planner, variable, strength):
        super().__init__(planner, strength)
        self.variable = variable
        self.satisfied = False
        self.add()

    def add_to_graph(self):
        self.variable.constraints.append(self)
        self.satisfied = False

    def remove_from_graph(self):
        self.variable.constraints.remove(self)
        self.satisfied = False

    def choose_method(self, mark):
        variable = self.variable
        self.satisfied = variable.mark != mark and self.strength < variable.walk_strength

    def is_satisfied(self):
        return self.satisfied

    def mark_unsatisfied(self):
        self.satisfied = False

    def mark_inputs(self, mark):
        pass

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def recalculate(self):
        self.variable.walk_strength = self.strength
        self.variable.stay = not self.is_input
        if self.variable.stay:
            self.execute()


class Stay(UnaryConstraint):
    def execute(self):
        pass


class Edit(UnaryConstraint):
    is_input = True

    def execute(self):
        pass


class BinaryConstraint(Constraint):
    def __init__(self, planner, first, second, strength):
        super().__init__(planner, strength)
        self.first = first
        self.second = second
        self.direction = NONE
        self.add()

    def add_to_graph(self):
        self.first.constraints.append(self)
        self.second.constraints.append(self)
        self.direction = NONE

    def remove_from_graph(self):
        self.first.constraints.remove(self)
        self.second.constraints.remove(self)
        self.direction = NONE

    def choose_method(self, mark):
        first, second, strength = self.first, self.second, self.strength
        self.direction = NONE
        if first.mark == mark:
            if second.mark != mark and strength < second.walk_strength:
                self.direction = FORWARD
        elif second.mark == mark:
            if strength < first.walk_strength:
                self.direction = BACKWARD
        elif first.walk_strength > second.walk_strength:
            if strength < first.walk_strength:
                self.direction = BACKWARD
        elif strength < second.walk_strength:
            self.direction = FORWARD

    def is_satisfied(self):
        return self.direction != NONE

    def mark_unsatisfied(self):
        self.direction = NONE

    def input(self):
        return self.first if self.direction == FORWARD else self.second

    def output(self):
        return self.second if self.direction == FORWARD else self.first

    def mark_inputs(self, mark):
        self.input().mark = mark

    def inputs_known(self, mark):
        known = self.input()
        return known.mark == mark or known.stay or known.determined_by is None

    def recalculate(self):
        source, out = self.input(), self.output()
        out.walk_strength = max(self.strength, source.walk_strength)
        out.stay = source.stay
        if out.stay:
            self.execute()


class Equality(BinaryConstraint):
    def execute(self):
        self.output().value = self.input().value


class Scale(BinaryConstraint):
    """second = first * scale + offset"""

    def __init__(self, planner, first, scale, offset, second, strength):
        self.scale = scale
        self.offset = offset
        super().__init__(planner, first, second, strength)

    def add_to_graph(self):
        super().add_to_graph()
        self.scale.constraints.append(self)
        self.offset.constraints.append(self)

    def remove_from_graph(self):
        super().remove_from_graph()
        self.scale.constraints.remove(self)
        self.offset.constraints.remove(self)

    def mark_inputs(self, mark):
        super().mark_inputs(mark)
        self.scale.mark = self.offset.mark = mark

    def execute(self):
        if self.direction == FORWARD:
            self.second.value = self.first.value * self.scale.value + self.offset.value
        else:
            self.first.value = (self.second.value - self.offset.value) // self.scale.value

    def recalculate(self):
        source, out = self.input(), self.output()
        out.walk_strength = max(self.strength, source.walk_strength)
        out.stay = source.stay and self.scale.stay and self.offset.stay
        if out.stay:
            self.execute()


class Planner:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def incremental_add(self, constraint):
        mark = self.new_mark()
        overridden = constraint.satisfy(mark)
        while overridden is not None:
            overridden = overridden.satisfy(mark)

    def incremental_remove(self, constraint):
        out = constraint.output()
        constraint.mark_unsatisfied()
        constraint.remove_from_graph()
        unsatisfied = self.remove_propagate_from(out)
        for strength in range(WEAKEST):
            for c in unsatisfied:
                if c.strength == strength:
                    self.incremental_add(c)

    def plan(self, constraints):
        mark = self.new_mark()
        plan = []
        todo = [c for c in constraints if c.is_input and c.is_satisfied()]
        while todo:
            c = todo.pop()
            if c.output().mark != mark and c.inputs_known(mark):
                plan.append(c)
                c.output().mark = mark
                self.add_consumers(c.output(), todo)
        return plan

    def add_propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            d = todo.pop()
            if d.output().mark == mark:
                self.incremental_remove(constraint)
                return False
            d.recalculate()
            self.add_consumers(d.output(), todo)
        return True

    def remove_propagate_from(self, out):
        out.determined_by = None
        out.walk_strength = WEAKEST
        out.stay = True
        unsatisfied = []
        todo = [out]
        while todo:
            v = todo.pop()
            unsatisfied.extend(c for c in v.constraints if not c.is_satisfied())
            consumers = []
            self.add_consumers(v, consumers)
            for c in consumers:
                c.recalculate()
                todo.append(c.output())
        return unsatisfied

    @staticmethod
    def add_consumers(variable, found):
        determining = variable.determined_by
        for c in variable.constraints:
            if c is not determining and c.is_satisfied():
                found.append(c)


def change(planner, variable, value):
    edit = Edit(planner, variable, PREFERRED)
    plan = planner.plan([edit])
    for _ in range(10):
        variable.value = value
        for constraint in plan:
            constraint.execute()
    edit.destroy()


def chain(n):
    planner = Planner()
    variables = [Variable() for _ in range(n + 1)]
    for a, b in zip(variables, variables[1:]):
        Equality(planner, a, b, REQUIRED)
    Stay(planner, variables[-1], STRONG_DEFAULT)
    edit = Edit(planner, variables[0], PREFERRED)
    plan = planner.plan([edit])
    assert len(plan) == n + 1
    for value in range(20):
        variables[0].value = value
        for constraint in plan:
            constraint.execute()
        assert variables[-1].value == value
    edit.destroy()


def projection(n):
    planner = Planner()
    scale, offset = Variable(10), Variable(1000)
    sources, targets = [], []
    for i in range(n):
        source, target = Variable(i), Variable(i)
        Stay(planner, source, DEFAULT)
        Scale(planner, source, scale, offset, target, REQUIRED)
        sources.append(source)
        targets.append(target)
    change(planner, source, 17)
    assert target.value == 1170, target.value
    change(planner, target, 1050)
    assert source.value == 5, source.value
    change(planner, scale, 5)
    assert all(t.value == i * 5 + 1000 for i, t in enumerate(targets[:-1]))
    change(planner, offset, 2000)
    assert all(t.value == i * 5 + 2000 for i, t in enumerate(targets[:-1]))
    return sum(t.value for t in targets)


def main(size):
    for _ in range(size):
        chain(50)
        total = projection(50)
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
