import copy


class Editor:
    def __init__(self):
        self.lines, self.cursor, self.history = [], [0, 0], []

    def save(self):
        self.history.append(copy.deepcopy((self.lines, self.cursor)))

    def insert(self, text):
        self.save()
        self.lines.append(text)
        self.cursor[0] += 1

    def undo(self):
        if self.history:
            self.lines, self.cursor = self.history.pop()


e = Editor()
e.insert('a')
e.insert('b')
snapshot = copy.copy(e)
e.insert('c')
print(e.lines, e.cursor, snapshot.lines)
e.undo()
print(e.lines, e.cursor)
e.undo()
e.undo()
e.undo()
print(e.lines, e.cursor, len(e.history))
