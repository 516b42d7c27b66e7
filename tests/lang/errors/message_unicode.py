raise ValueError('é 中 😀')
