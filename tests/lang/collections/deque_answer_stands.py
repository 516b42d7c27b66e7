# An == that changes the deque and says True has answered; one that says False has not.
from collections import deque


class Clears:
    def __init__(self, answer):
        self.answer = answer

    def __eq__(self, other):
        d.append(1)
        return self.answer


for answer in (True, False):
    for what in (lambda x: d.index(x), lambda x: x in d, lambda x: d.count(x), lambda x: d.remove(x)):
        d = deque([5, 6, 7])
        try:
            print(answer, what(Clears(answer)), len(d))
        except Exception as e:
            print(answer, type(e).__name__, e)
