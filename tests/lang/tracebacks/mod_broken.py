limit = 10
value = [
    limit / 0,
]
