open('/')
