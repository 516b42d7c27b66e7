/* The registry of built-in modules, and what a program is given and leaves behind: its arguments, its exit status. */
#include "common/builtins/modules.h"

#include <string.h>

#include "common/builtins/file.h"
#include "common/builtins/modules_private.h"
#include "common/builtins/operator_getters.h"
#include "common/builtins/output.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"

static const struct {
    const char *name;
    struct module *(*create)(void);
} builtin_modules[] = {
    {"_io", module_io_create},      {"_json", module_json_create},
    {"builtins", builtins_create}, {"gc", module_gc_create},         {"math", module_math_create},
    {"sys", module_sys_create},    {"tagbox", module_tagbox_create}, {"time", module_time_create},
    {"_heapq", module_heapq_create}, {"_random", module_random_create}, {"array", module_array_create},
    {"bisect", module_bisect_create},
    {"itertools", module_itertools_create},
    {"_collections", module_collections_create},
    {"_functools", module_functools_create},
    {"_operator", module_operator_create},
};

struct module *modules_create(const char *name) {
    for (size_t i = 0; i < sizeof builtin_modules / sizeof *builtin_modules; i++) {
        if (strcmp(name, builtin_modules[i].name) == 0) {
            return builtin_modules[i].create();
        }
    }
    return NULL;
}

bool modules_startup(void) {
    output_startup();
    module_sys_ready_streams();
#ifdef TAGBOX_COUNTED
    return file_ready() && module_io_ready() && module_time_ready() && module_sys_ready() && module_itertools_ready() &&
           module_random_ready() && module_array_ready();
#else
    return file_ready(); /* the others' types when the module is imported */
#endif
}

void modules_restore_streams(void) {
    module_sys_forget_streams();
}

void modules_shutdown(void) {
    module_array_finish();
    module_random_finish();
    module_itertools_finish();
    module_collections_finish();
    module_functools_finish();
    operator_getters_finish();
    module_sys_finish();
    module_io_finish();
    module_time_finish();
    file_finish();
}

bool modules_add_text(struct module *m, const char *name, const char *utf8) {
    return module_add(m, name, modules_str(str_from_utf8(utf8, strlen(utf8))));
}

bool modules_add_int(struct module *m, const char *name, int64_t i) {
    return module_add(m, name, value_from_int64(i));
}

bool modules_add_type(struct module *m, struct type *type) {
    const char *dot = strrchr(type->name, '.');
    return module_add(m, dot == NULL ? type->name : dot + 1, value_retained(value_from_object(&type->head)));
}

bool modules_add_double(struct module *m, const char *name, double d) {
    return module_add(m, name, value_from_double(d));
}

/* ---- Arguments ---- */

static struct {
    int count;
    char **texts;
    const char *program;
} arguments;

void modules_set_arguments(int argc, char **argv, const char *program) {
    arguments.count = argc;
    arguments.texts = argv;
    arguments.program = program;
}

value modules_arguments(void) {
    struct list *l = list_new(arguments.count > 0 ? arguments.count : 1);
    if (l == NULL) {
        return VALUE_ABSENT;
    }
    for (int i = 0; i < arguments.count || i == 0; i++) {
        const char *text = i > 0 ? arguments.texts[i] : arguments.program == NULL ? "" : arguments.program;
        struct str *s = str_from_utf8(text, strlen(text));
        if (s == NULL || !list_append_steal(l, str_value(s))) {
            object_release(&l->head);
            return VALUE_ABSENT;
        }
    }
    return list_value(l);
}

/* ---- Exit ---- */

/* What a program leaves that exits with something that is no number. */
static int print_and_fail(value code) {
    value text, stream;
    output_flush();
    error_clear();
    text = abstract_str(code);
    if (!value_is_absent(text)) {
        if (module_sys_stream(2, &stream) && !value_is_absent(stream)) {
            if (!value_is_none(stream)) {
                struct str *end = str_from_ascii("\n");
                value line = end == NULL ? VALUE_ABSENT : str_value(end);
                value_release_any(module_sys_call_stream(stream, "write", &text, 1));
                error_clear();
                value_release_any(value_is_absent(line) ? line : module_sys_call_stream(stream, "write", &line, 1));
                value_release_any(line);
            }
            value_release(stream);
            value_release(text);
            error_clear();
            return 1;
        } else {
            output_write_error_str(str_of(text));
        }
        value_release(text);
    }
    error_clear();
    output_write_all(2, "\n", 1);
    error_clear();
    return 1;
}

int modules_exit_status(value system_exit) {
    value code = ((struct exception *)value_object(system_exit))->extra;
    int64_t status;
    if (value_is_absent(code) || value_is_none(code)) {
        return 0;
    }
    if (!type_is_subtype_flag(value_type(code), TYPE_INT_SUBCLASS)) {
        return print_and_fail(code);
    }
    if (value_is_int(code)) {
        /* CPython: what does not fit a C long is -1. */
        return value_to_int64(code, &status) ? (int)(status & 0xFF) : 0xFF;
    }
    if (!abstract_index(code, &type_OverflowError, &status)) {
        error_clear();
        return 0xFF;
    }
    return (int)(status & 0xFF);
}
