"""The attack again by a solver: CP-SAT over each day's presses. Slow, and of another mind than `attack.py`: it builds a
quarter in which a cell has a value and everything published is the same, or proves that there is none."""

from ortools.sat.python import cp_model

from Rigs.audit.attack import TOLD_TOO_MUCH, bounds
from Rigs.audit.rules import LEAST_DAYS, LEAST_SESSIONS, MOST_ON_ONE_DAY

# In the solver's own deterministic seconds, the same on every machine. What is open then is told.
LIMIT = 0.3


def differs(known, cell):
    """Where the solver finds otherwise than the attack, of the least values that a cell is said to have, three at most,
    and those beside them. And how many of them it left open."""
    said = [value for of, to in cell.ranges for value in range(of, min(to + 1, of + TOLD_TOO_MUCH))][:TOLD_TOO_MUCH]
    beside = [said[0] - 1] if said[0] else []
    if cell.size < TOLD_TOO_MUCH:
        beside.append(said[-1] + 1)
    found = {value: possible(known, cell, value) for value in said + beside}
    wrong = [value for value, is_possible in found.items() if is_possible not in (None, value in said)]
    return wrong, sum(is_possible is None for is_possible in found.values())


def possible(known, cell, value):
    """Whether a cell may have a value; None if that was not found out in time."""
    model, variables = build(known)
    model.add(variables[cell.kind, *cell.where[1:]] == value)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = LIMIT
    return {cp_model.OPTIMAL: True, cp_model.FEASIBLE: True, cp_model.INFEASIBLE: False}.get(solver.solve(model))


def build(known):
    rules = known.rules
    model, variables = cp_model.CpModel(), {}
    small_weeks(model, variables, known)
    most = known.weeks_sum[1]
    days, columns, busy = [], {day: [] for day in rules.open_days}, []
    for period, told in known.told.items():
        low, high = rules.behind_week(told)
        week = [model.new_int_var(0, high, f"{period} {day}") for day in rules.open_days]
        variables["told", period] = sum(week)
        model.add_linear_constraint(sum(week), low, high)
        for day, presses in zip(rules.open_days, week):
            columns[day].append(presses)
        pressed = [reified(model, presses, 1) for presses in week]
        # Follows, but is not seen.
        model.add(sum(pressed) >= 1)
        days += week
        busy += pressed
    if not (known.closed and known.told):
        return model, variables
    total = model.new_int_var(0, most, "total")
    model.add(total == sum(days))
    spread = is_spread(model, days, busy, total)
    for name, (levels, groups) in rules.tables.items():
        cells = {level: model.new_int_var(0, most, f"{name} {level}") for level in levels}
        variables |= {("level", name, level): cell for level, cell in cells.items()}
        model.add(total == sum(cells.values()))
        if name == "weekday":
            for level, cell in cells.items():
                model.add(cell == sum(columns[level]))
        coarser = {group: sum(cells[level] for level in members) for group, members in (groups or {}).items()}
        tell(model, rules, known.tables.get(name), cells, coarser, spread)
    return model, variables


def small_weeks(model, variables, known):
    rules = known.rules
    weeks = {period: model.new_int_var(0, rules.minimum - 1, str(period)) for period in known.low}
    variables |= {("week", period): week for period, week in weeks.items()}
    if weeks:
        total = model.new_int_var(0, rules.minimum * len(weeks), "small weeks")
        model.add(total == sum(weeks.values()))
        variables["small_weeks",] = total
        if known.small == "ge":
            model.add(total >= rules.bound)
        if known.small == "lt":
            model.add(total < rules.bound)


def reified(model, expression, at_least):
    holds = model.new_bool_var("")
    model.add(expression >= at_least).only_enforce_if(holds)
    model.add(expression < at_least).only_enforce_if(~holds)
    return holds


def is_spread(model, days, busy, total):
    """Each failing has a variable of its own: what is meant by one that is not spread is that some of them is."""
    spread, few, scarce = (model.new_bool_var(name) for name in ("spread", "few", "scarce"))
    tenths = round(MOST_ON_ONE_DAY * 10)
    model.add(total >= LEAST_SESSIONS).only_enforce_if(spread)
    model.add(total < LEAST_SESSIONS).only_enforce_if(few)
    model.add(sum(busy) >= LEAST_DAYS).only_enforce_if(spread)
    model.add(sum(busy) < LEAST_DAYS).only_enforce_if(scarce)
    heavy = [model.new_bool_var("heavy") for _ in days]
    for day, is_heavy in zip(days, heavy):
        model.add(10 * day <= tenths * total).only_enforce_if(spread)
        model.add(10 * day > tenths * total).only_enforce_if(is_heavy)
    model.add_bool_or([spread, few, scarce, *heavy])
    return spread


def is_large(model, rules, table):
    large = model.new_bool_var("large")
    small = [model.new_bool_var("small") for _ in table]
    for level, is_small in zip(table.values(), small):
        model.add(level >= rules.minimum).only_enforce_if(large)
        model.add(level < rules.minimum).only_enforce_if(is_small)
    model.add_bool_or([large, *small])
    return large


def tell(model, rules, told, cells, coarser, spread):
    """A table is there, or a coarser one, or neither: each for its reason."""
    finest = is_large(model, rules, cells)
    coarse = is_large(model, rules, coarser) if coarser else None
    if told is None:
        for table in (finest, coarse):
            if table is not None:
                model.add_bool_or([~spread, ~table])
        return
    model.add(spread == 1)
    is_finest = set(told) == set(cells)
    model.add(finest == is_finest)
    for level, number in told.items():
        low, high = bounds(number, rules)
        model.add_linear_constraint((cells if is_finest else coarser)[level], low, high)
