/* The module _json: reading and writing JSON text. json.py (common/library) has the rest. */
#include "common/builtins/json_private.h"
#include "common/builtins/modules_private.h"

static const struct native_method natives[] = {
    {"scan_once", .function = json_scan_once, .min = 9, .max = 9},
    {"scanstring", .function = json_scan_string, .min = 3, .max = 4},
    {"encode", .function = json_encode, .min = 10, .max = 10},
    {"encode_basestring", .function = json_encode_string, .min = 1, .max = 1},
    {"encode_basestring_ascii", .function = json_encode_string_ascii, .min = 1, .max = 1},
    {NULL, .min = 0},
};

struct module *module_json_create(void) {
    struct module *m = module_new("_json");
    if (m != NULL && !module_add_natives(m, natives)) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
