raise ValueError(message='x')
