isinstance(5, 'int')
