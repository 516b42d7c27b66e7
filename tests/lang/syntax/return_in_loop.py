for i in []:
    return
