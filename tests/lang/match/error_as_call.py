print('never')
match 1:
    case 1 as f():
        pass
