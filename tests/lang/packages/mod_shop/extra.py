print('running', __name__)
value = 'extra'
