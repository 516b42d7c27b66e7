/* The builtins module. */
#include "common/builtins/builtins.h"

#include <string.h>

#include "common/builtins/modules.h"
#include "common/objects/bytearray.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static struct type *const exported_types[] = {
    &type_object, &type_type,  &type_int,  &type_bool, &type_float,     &type_str,       &type_bytes, &type_bytearray, &type_list,
    &type_tuple,  &type_dict,  &type_set,  &type_range, &type_frozenset, &type_slice,     &type_map,   &type_zip,
    &type_property, &type_classmethod, &type_staticmethod, &type_super,
    &type_filter, &type_enumerate, &type_reversed, &type_BaseException,
#define X(name, base) &type_##name,
    EXCEPTION_TYPES(X)
#undef X
};

static bool add_object(struct module *m, const char *name, struct object *o) {
    object_retain(o);
    return module_add(m, name, value_from_object(o));
}

static bool fill(struct module *m) {
    for (size_t i = 0; i < sizeof exported_types / sizeof *exported_types; i++) {
        if (!add_object(m, exported_types[i]->name, &exported_types[i]->head)) {
            return false;
        }
    }
    return module_add_natives(m, builtins_numbers) && module_add_natives(m, builtins_objects) &&
           module_add_natives(m, builtins_sequences) && module_add_natives(m, builtins_io) &&
           add_object(m, "NotImplemented", &not_implemented_object) &&
           add_object(m, "Ellipsis", &ellipsis_object) && add_object(m, "None", &none_object) &&
           add_object(m, "True", &true_object.head) && add_object(m, "False", &false_object.head) &&
           add_object(m, "EnvironmentError", &type_OSError.head) && add_object(m, "IOError", &type_OSError.head) &&
           module_add(m, "__debug__", value_from_bool(true)) &&
           module_add(m, "__doc__", value_none_retained());
}

struct module *builtins_create(void) {
    struct module *m = module_new("builtins");
    if (m != NULL && !fill(m)) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}

static bool name_is(value name, const char *text) {
    const char *ascii = str_ascii_text(str_of(name));
    return ascii != NULL && strcmp(ascii, text) == 0;
}

value builtins_keyword(const value *args, size_t nargs, struct tuple *kwnames, const char *name, size_t *recognised) {
    for (int64_t i = 0; kwnames != NULL && i < kwnames->length; i++) {
        if (name_is(kwnames->items[i], name)) {
            ++*recognised;
            return args[nargs + (size_t)i];
        }
    }
    return VALUE_ABSENT;
}

bool builtins_keywords_done(struct tuple *kwnames, size_t recognised, const char *const *names, const char *function) {
    if (kwnames == NULL || (size_t)kwnames->length == recognised) {
        return true;
    }
    for (int64_t i = 0; i < kwnames->length; i++) {
        const char *const *n = names;
        while (*n != NULL && !name_is(kwnames->items[i], *n)) {
            n++;
        }
        if (*n == NULL) {
            exception_raise(&type_TypeError, "'%V' is an invalid keyword argument for %s()", kwnames->items[i], function);
            return false;
        }
    }
    return true;
}
