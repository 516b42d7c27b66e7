[undefined_q for i in range(3)]
