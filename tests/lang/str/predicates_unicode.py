words = ['é', 'É', '中', '١٢', '²', '½', 'ǅ', '😀', 'Ⅷ', 'ª', 'aé', 'ÀÉ', 'Élan Vital', 'привет', 'ПРИВЕТ', '３', 'é1', '\u00a0', '\u3000', '日本', 'à b']
for w in words:
    print(repr(w), ''.join('1' if f else '0' for f in [w.isalpha(), w.isdigit(), w.isalnum(), w.isspace(), w.isupper(), w.islower(), w.istitle(), w.isdecimal(), w.isnumeric(), w.isidentifier(), w.isprintable(), w.isascii()]))
