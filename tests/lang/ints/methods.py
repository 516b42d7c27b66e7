print((5).bit_length(), (10).bit_count(), (7).conjugate(), (3).as_integer_ratio(), (-4).as_integer_ratio())
print((3).numerator, (3).denominator, (3).real, (3).imag, True.numerator)
print((258).to_bytes(2, 'big'), (258).to_bytes(4, 'little'), (0).to_bytes(1, 'big'), (-1).to_bytes(2, 'big', signed=True))
print(int.from_bytes(b'\x01\x02', 'big'), int.from_bytes(b'\x01\x02', 'little'), int.from_bytes(b'\xff', 'big', signed=True))
print((2**100).to_bytes(13, 'big'), int.from_bytes(b'', 'big'))
try:
    (256).to_bytes(1, 'big')
except OverflowError as e:
    print(e)
try:
    (-1).to_bytes(1, 'big')
except OverflowError as e:
    print(e)
