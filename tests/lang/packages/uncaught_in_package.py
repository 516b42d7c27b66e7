from mod_shop.deep import missing
