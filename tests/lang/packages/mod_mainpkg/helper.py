def run():
    return __package__
