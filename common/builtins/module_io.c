/* The module _io: the types of files. io.py (common/library) has the rest. */
#include "common/builtins/file.h"
#include "common/builtins/memory_file.h"
#include "common/builtins/modules_private.h"
#include <string.h>

bool module_io_ready(void) {
    return type_ready(&type_string_io) && type_ready(&type_bytes_io);
}

void module_io_finish(void) {
    type_finish(&type_string_io);
    type_finish(&type_bytes_io);
}

struct module *module_io_create(void) {
    static struct type *const types[] = {&type_string_io,     &type_bytes_io,      &type_text_file,
                                         &type_binary_reader, &type_binary_writer, &type_UnsupportedOperation};
    struct module *m = module_io_ready() ? module_new("_io") : NULL;
    bool ok = m != NULL && modules_add_int(m, "DEFAULT_BUFFER_SIZE", 8192);
    for (size_t i = 0; ok && i < sizeof types / sizeof *types; i++) {
        const char *dot = strrchr(types[i]->name, '.');
        ok = module_add(m, dot + 1, value_retained(value_from_object(&types[i]->head)));
    }
    if (m != NULL && !ok) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
