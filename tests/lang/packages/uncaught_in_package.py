# err: type
from mod_shop.deep import missing
