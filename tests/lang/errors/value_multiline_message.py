raise ValueError('first line\nsecond line\nlast line')
