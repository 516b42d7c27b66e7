print(max(3, None))
