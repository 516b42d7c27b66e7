print('never')
match 1:
    case (_ | 1):
        pass
