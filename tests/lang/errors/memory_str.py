# err: type
'a' * 10**15
