int('z', 10)
