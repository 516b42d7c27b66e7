a_name = 1
del a_name
a_name
