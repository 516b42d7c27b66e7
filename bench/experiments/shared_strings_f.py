# The f-string of shared_strings.py and the statements of operations.py that have one.
left, right = 'left ' * 3, 'right ' * 3


def make(where, places):
    for at in where:
        places[at] = f'{left}{right}'


def timed(rounds, left, right):
    for i in rounds:
        s = f'{left}{right}'


def timed_numbers(rounds, number):
    for i in rounds:
        s = f'value: {number}'
