for s in ['éÉàÀ ñÑ', 'straße', 'ΑΣ σς', 'привет МИР', 'ÿ', 'Œuf', 'łódź', 'ÑANDÚ']:
    print([s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase()])
