for s in ['hello World', 'HELLO', 'mixed CASE 123', '', 'a', "it's o'clock", 'hello-world foo_bar', '3rd place', 'x1y2 z']:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase()])
print('they\'re bill\'s friends'.title(), 'HELLO WORLD'.capitalize(), '1abc'.capitalize(), ' abc'.capitalize())
print('HELLO'.lower() == 'hello', 'abc'.upper().lower(), 'ABC'.casefold())
