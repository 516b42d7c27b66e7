from ... import version
from ...price import total
from .. import sibling
from ..sibling import name as sibling_name
from . import __name__ as own
print('running', __name__, __package__, version, total('tea'), sibling.name, sibling_name, own)


def up():
    from ...stock import PRICES
    return PRICES


def too_far():
    from ..... import anything
