/* Modules: a name and a dict of globals. */
#ifndef TAGBOX_COMMON_OBJECTS_MODULE_H
#define TAGBOX_COMMON_OBJECTS_MODULE_H

#include "common/objects/dict.h"
#include "common/objects/native.h"
#include "common/value.h"

struct module {
    struct object head;
    struct dict *globals;
    value name; /* str */
    bool is_initializing; /* its code has not run to the end yet: for the wording of errors */
};

struct module *module_new(const char *name); /* globals holds __name__ */
bool module_add(struct module *m, const char *name, value v);        /* steals v; absent v (a failed constructor) returns false */
bool module_add_natives(struct module *m, const struct native_method *table);

#endif
