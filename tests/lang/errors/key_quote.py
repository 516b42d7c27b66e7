print({}["it's"])
