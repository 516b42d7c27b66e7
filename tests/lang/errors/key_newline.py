print({}['a\nb'])
