import mod_shop.deep.nothing.more
