print('running', __name__)
PRICES = {'tea': 3, 'cup': 7}
