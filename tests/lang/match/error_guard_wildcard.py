print('never')
match 1:
    case _ if 1:
        pass
    case _:
        print('reached')
    case 2:
        pass
