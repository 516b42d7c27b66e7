raise Exception('something', {'k': 1}, [2])
