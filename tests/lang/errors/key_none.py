print({}[None])
