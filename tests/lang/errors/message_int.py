raise ValueError(5)
