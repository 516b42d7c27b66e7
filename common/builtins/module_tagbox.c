/* The tagbox module: what only this implementation has. */
#include "common/builtins/modules_private.h"
#include "common/core/machine.h"

#ifdef TAGBOX_COUNTED
#define IS_COUNTED true
#else
#define IS_COUNTED false
#endif

static value mark_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    machine.mark();
    return value_none_retained();
}

static const struct native_method natives[] = {
    {"mark", .function = mark_function, .doc = "Closes a segment of the statistics and begins the next."},
    {NULL, .min = 0},
};

struct module *module_tagbox_create(void) {
    struct module *m = module_new("tagbox");
    if (m != NULL && !(module_add_natives(m, natives) &&
                       modules_add_text(m, "representation", value_representation) &&
                       modules_add_text(m, "allocator", mem_allocator_name()) &&
                       module_add(m, "counted", value_from_bool(IS_COUNTED)))) {
        object_release(&m->head);
        return NULL;
    }
    return m;
}
