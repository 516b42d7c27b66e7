# err: type
x = 'ÿþ'
