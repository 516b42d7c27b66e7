"""Importing by name."""
# The machinery itself is part of the runtime: common/vm/import.c.
__all__ = ['import_module', 'invalidate_caches']


def import_module(name, package=None):
    """Imports a module by its name, relative to a package where it begins with a dot."""
    import sys
    level = len(name) - len(name.lstrip('.'))
    if level:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.rsplit('.', level - 1)
        if len(parts) < level:
            raise ImportError('attempted relative import beyond top-level package')
        name = f'{parts[0]}.{name[level:]}' if name[level:] else parts[0]
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """There are none: each import looks at the file system."""
