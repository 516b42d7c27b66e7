"""A chess move generator, counted: perft of four positions to depth two.

Generators of moves, tuples, a board as a list, make and unmake, all rules (castling, en passant, promotion,
check). Idea: R. Hyatt's perft; positions and counts as the chess programming community publishes
them."""
import sys

# A board of ten columns and twelve rows, its edge filled with a sentinel.
EDGE, EMPTY = "#", "."
KNIGHT = (-21, -19, -12, -8, 8, 12, 19, 21)
BISHOP = (-11, -9, 9, 11)
ROOK = (-10, -1, 1, 10)
STEPS = {"N": KNIGHT, "B": BISHOP, "R": ROOK, "Q": BISHOP + ROOK, "K": BISHOP + ROOK}
ROOK_CORNERS = {91: "Q", 98: "K", 21: "q", 28: "k"}
PROMOTIONS = "QRBN"


class Position:
    def __init__(self, fen):
        rows, side, castling, en_passant = fen.split()[:4]
        self.board = [EDGE] * 120
        for y, row in enumerate(rows.split("/")):
            at = 21 + 10 * y
            for c in row:
                for piece in EMPTY * int(c) if c.isdigit() else c:
                    self.board[at] = piece
                    at += 1
        self.white = side == "w"
        self.castling = castling
        self.en_passant = 0
        if en_passant != "-":
            self.en_passant = 21 + "abcdefgh".index(en_passant[0]) + 10 * (8 - int(en_passant[1]))
        self.kings = {True: self.board.index("K"), False: self.board.index("k")}

    def is_enemy(self, piece):
        return piece.islower() if self.white else piece.isupper()

    def attacked(self, square, by_white):
        board = self.board
        pawn, row = ("P", 10) if by_white else ("p", -10)
        if board[square + row - 1] == pawn or board[square + row + 1] == pawn:
            return True
        knight, king = ("N", "K") if by_white else ("n", "k")
        for step in KNIGHT:
            if board[square + step] == knight:
                return True
        for steps, sliders in ((BISHOP, "BQ" if by_white else "bq"), (ROOK, "RQ" if by_white else "rq")):
            for step in steps:
                at = square + step
                if board[at] == king:
                    return True
                while board[at] == EMPTY:
                    at += step
                if board[at] in sliders:
                    return True
        return False

    def moves(self):
        """(from, to, promotion or None), some of which leave the king in check."""
        for square, piece in enumerate(self.board):
            if piece == EDGE or piece == EMPTY or piece.isupper() != self.white:
                continue
            kind = piece.upper()
            if kind == "P":
                yield from self.pawn_moves(square)
            else:
                yield from self.piece_moves(square, kind)
                if kind == "K":
                    yield from self.castling_moves(square)

    def piece_moves(self, square, kind):
        board = self.board
        slides = kind in "BRQ"
        for step in STEPS[kind]:
            at = square + step
            while board[at] == EMPTY:
                yield square, at, None
                if not slides:
                    break
                at += step
            else:
                if board[at] != EDGE and self.is_enemy(board[at]):
                    yield square, at, None

    def pawn_moves(self, square):
        board = self.board
        ahead, home, last = (-10, 8, 2) if self.white else (10, 3, 9)
        targets = []
        at = square + ahead
        if board[at] == EMPTY:
            targets.append(at)
            if square // 10 == home and board[at + ahead] == EMPTY:
                targets.append(at + ahead)
        for at in (square + ahead - 1, square + ahead + 1):
            if at == self.en_passant or board[at] not in "#." and self.is_enemy(board[at]):
                targets.append(at)
        for at in targets:
            if at // 10 == last:
                for promotion in PROMOTIONS:
                    yield square, at, promotion
            else:
                yield square, at, None

    def castling_moves(self, square):
        board = self.board
        short, long = ("K", "Q") if self.white else ("k", "q")
        if self.attacked(square, not self.white):
            return
        if short in self.castling and board[square + 1] == board[square + 2] == EMPTY:
            if not self.attacked(square + 1, not self.white):
                yield square, square + 2, None
        if long in self.castling and board[square - 1] == board[square - 2] == board[square - 3] == EMPTY:
            if not self.attacked(square - 1, not self.white):
                yield square, square - 2, None

    def make(self, move):
        """Makes the move and returns what `unmake` needs."""
        source, target, promotion = move
        board = self.board
        piece = board[source]
        undo = [(source, piece), (target, board[target])]
        state = (self.castling, self.en_passant, dict(self.kings))
        board[target] = piece if promotion is None else promotion if self.white else promotion.lower()
        board[source] = EMPTY
        if piece in "Kk":
            self.kings[self.white] = target
            self.castling = self.castling.translate({ord("K" if self.white else "k"): None,
                                                     ord("Q" if self.white else "q"): None})
            if abs(target - source) == 2:
                corner, beside = (target + 1, target - 1) if target > source else (target - 2, target + 1)
                undo += [(corner, board[corner]), (beside, EMPTY)]
                board[beside], board[corner] = board[corner], EMPTY
        elif piece in "Pp" and target == self.en_passant:
            taken = target + (10 if self.white else -10)
            undo.append((taken, board[taken]))
            board[taken] = EMPTY
        for corner in (source, target):
            if corner in ROOK_CORNERS:
                self.castling = self.castling.replace(ROOK_CORNERS[corner], "")
        self.en_passant = (source + target) // 2 if piece in "Pp" and abs(target - source) == 20 else 0
        self.white = not self.white
        return undo, state

    def unmake(self, undo, state):
        for square, piece in undo:
            self.board[square] = piece
        self.castling, self.en_passant, self.kings = state
        self.white = not self.white

    def perft(self, depth):
        count = 0
        for move in list(self.moves()):
            undo, state = self.make(move)
            if not self.attacked(self.kings[not self.white], self.white):
                count += 1 if depth == 1 else self.perft(depth - 1)
            self.unmake(undo, state)
        return count


KNOWN = [("rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1", 400),
         ("r3k2r/p1ppqpb1/bn2pnp1/3PN3/1p2P3/2N2Q1p/PPPBBPPP/R3K2R w KQkq - 0 1", 2039),
         ("8/2p5/3p4/KP5r/1R3p1k/8/4P1P1/8 w - - 0 1", 191),
         ("rnbq1k1r/pp1Pbppp/2p5/8/2B5/8/PPP1NnPP/RNBQK2R w KQ - 1 8", 1486)]


def main(size):
    total = 0
    for _ in range(size):
        total = 0
        for fen, known in KNOWN:
            count = Position(fen).perft(2)
            assert count == known, (fen, count)
            total += count
    print(total)


main(int(sys.argv[1]) if len(sys.argv) > 1 else 8)
