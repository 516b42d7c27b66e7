/* Imports: finding, making and remembering modules. CPython 3.11: Python/import.c, Lib/importlib/_bootstrap.py (_find_and_load,
 * _handle_fromlist, _calc___package__), _bootstrap_external.py (PathFinder). */
#ifndef TAGBOX_COMMON_VM_IMPORT_H
#define TAGBOX_COMMON_VM_IMPORT_H

#include "common/objects/dict.h"
#include "common/objects/native.h"

struct module;

/* Imports `name`, dots and all, relative to the package of the module with these globals where level > 0 (globals NULL: none). A new
 * reference to the last module of it, or with `first` to the first one; absent with an exception pending. */
value import_name(value name, int level, bool first, struct dict *globals);

/* The module of an absolute dotted name (an interned str), imported if it is not in sys.modules. */
value import_absolute(value name);

/* The name that a relative import stands for: `level` packages up from that of the globals, and `name` below (may be empty). */
value import_resolve(value name, int level, struct dict *globals);

/* What `from module import name` binds; ImportError "cannot import name". */
value import_attribute(value module, value name);

/* from module import *: into globals. */
bool import_star(value module, struct dict *globals);

/* Gives a module the names every module has; path NULL: no __file__; package absent: None, as __main__ has. */
bool import_prepare(struct module *module, const char *path, value package);

/* For builtins: __import__. */
extern const struct native_method import_natives[];

#endif
