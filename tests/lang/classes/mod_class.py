class Remote:
    def __init__(self, v):
        self.v = v

    @classmethod
    def make(cls, v):
        return cls(v)
