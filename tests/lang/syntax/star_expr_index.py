print(*a, b=)
