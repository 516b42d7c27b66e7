print(len('\d'), 'fine')
