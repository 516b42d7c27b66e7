/* Start-up, running a program, shutdown. */
#include "common/runtime/runtime.h"

#include <stdio.h>

#include "common/builtins/modules.h"
#include "common/core/machine.h"
#include "common/core/recursion.h"
#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/class.h"
#include "common/objects/descriptor.h"
#include "common/objects/item_iterator.h"
#include "common/objects/exception.h"
#include "common/objects/bytearray.h"
#include "common/objects/generic_alias.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/module.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/runtime/stats.h"
#include "common/vm/class_body.h"
#include "common/vm/evaluate.h"
#include "common/vm/import.h"
#include "common/vm/load.h"
#include "common/vm/vm.h"

/* Built-in types in the order in which they can be completed: strings, tuples and dicts serve all others. */
#define BUILTIN_TYPES(X)                                                                            \
    X(object) X(type) X(member_descriptor) X(str) X(tuple) X(dict) X(none) X(not_implemented) X(ellipsis) X(int) X(bool) \
    X(float) X(bytes) X(list) X(set) X(frozenset) X(range) X(slice) X(function) X(native)           \
    X(bound_method) X(code) X(cell) X(module) X(generator) X(slot_wrapper) X(property) X(classmethod)     \
    X(staticmethod) X(super) X(slot_member) X(proxy) X(item_iterator) X(generic_alias) X(union) X(bytearray) X(bytearray_iterator)

static bool ready_types(void) {
#define X(name)                                                                                     \
    if (!type_ready(&type_##name)) {                                                                \
        return false;                                                                               \
    }
    BUILTIN_TYPES(X)
#undef X
    return true;
}

static bool intern_names(void) {
    struct str *builtins = str_intern_text("builtins"), *file = str_intern_text("__file__"),
               *all = str_intern_text("__all__"), *append = str_intern_text("append"), *pop = str_intern_text("pop");
    if (builtins == NULL || file == NULL || all == NULL || append == NULL || pop == NULL) {
        return false;
    }
    vm.builtins_name = str_value(builtins);
    vm.file_name = str_value(file);
    vm.all_name = str_value(all);
    vm.append_name = str_value(append);
    vm.pop_name = str_value(pop);
    return true;
}

static bool make_builtins(void) {
    struct module *builtins;
    vm.modules = dict_new();
    if (vm.modules == NULL || !intern_names()) {
        return false;
    }
    builtins = builtins_create();
    if (builtins == NULL) {
        return false;
    }
    vm.builtins = builtins->globals;
    object_retain(&vm.builtins->head);
    bool ok = module_add_natives(builtins, class_body_natives) && module_add_natives(builtins, import_natives) &&
              module_add_natives(builtins, evaluate_natives) &&
              dict_set(vm.modules, vm.builtins_name, value_from_object(&builtins->head));
    object_release(&builtins->head);
    return ok;
}

/* What a full collection empties. */
static void register_freelists(void) {
    gc_on_full_collection(value_clear_freelists);
    gc_on_full_collection(float_object_clear_freelist);
    gc_on_full_collection(tuple_clear_freelists);
    gc_on_full_collection(list_clear_freelist);
    gc_on_full_collection(dict_clear_freelists);
}

bool runtime_startup(void) {
    mem_startup();
    recursion_startup();
    machine.mark = stats_mark;
    register_freelists();
    if (value_startup() && str_startup() && tuple_startup() && class_startup() && vm_startup() && ready_types() &&
        iterators_ready() && exception_startup() && modules_startup() && make_builtins()) {
        return true;
    }
    fputs("MemoryError: not enough memory to start\n", stderr);
    return false;
}

/* The globals of all modules but builtins, in the order of their import; owned, as is the list. NULL without memory. */
static struct object **globals_of_modules(struct dict *modules, size_t *count) {
    struct object **found = mem_alloc_array((size_t)modules->length + 1, sizeof *found);
    int64_t position = 0;
    value key, item;
    *count = 0;
    while (found != NULL && dict_next(modules, &position, &key, &item)) {
        struct dict *globals = value_has_type(item, &type_module) ? ((struct module *)value_object(item))->globals : vm.builtins;
        if (globals != vm.builtins) {
            object_retain(&globals->head);
            found[(*count)++] = &globals->head;
        }
    }
    return found;
}

/* As at CPython's exit: first what is garbage already goes, then sys.modules is emptied and what only modules held is found to be garbage,
 * so that its finalizers see all names of the program; then the modules that something else holds are emptied. Final blocks of generators
 * run here, and may print. */
static void drop_modules(void) {
    struct dict *modules = vm.modules, *builtins = vm.builtins;
    modules_restore_streams();
    if (modules != NULL) {
        if (gc_is_enabled()) {
            gc_collect(2);
        }
        size_t count, room = (size_t)modules->length + 1;
        struct object **globals = globals_of_modules(modules, &count);
        vm.modules = NULL;
        dict_clear(modules);
        object_release(&modules->head);
        exception_clear_spare();
        gc_collect_beside(globals, globals == NULL ? 0 : count);
        for (size_t i = globals == NULL ? 0 : count; i-- > 0;) {
            dict_clear((struct dict *)globals[i]);
            object_release(globals[i]);
        }
        if (globals != NULL) {
            mem_free(globals, room * sizeof *globals);
        }
    }
    gc_collect(2);
    if (builtins != NULL) {
        dict_clear(builtins);
        gc_end_finalizers(); /* which would find no name */
        vm.builtins = NULL;
        object_release(&builtins->head);
    }
    error_clear();
    output_flush();
    error_clear();
}

size_t runtime_shutdown(void) {
    error_clear();
    drop_modules();
    value_release_any(vm.builtins_name);
    value_release_any(vm.file_name);
    value_release_any(vm.all_name);
    value_release_any(vm.append_name);
    value_release_any(vm.pop_name);
    error_clear();
    gc_collect(2);
    modules_shutdown();
    exception_shutdown();
    iterators_finish();
#define X(name) type_finish(&type_##name);
    BUILTIN_TYPES(X)
#undef X
    gc_collect(2);
    class_shutdown();
    vm_shutdown();
    tuple_shutdown();
    str_shutdown();
    gc_shutdown();
    value_shutdown();
    return mem_shutdown();
}

/* ---- Running a program ---- */

static int report_uncaught(void) {
    struct object *exception = error_take();
    int status = 1;
    if (type_is_subtype(exception->type, &type_SystemExit)) {
        status = modules_exit_status(value_from_object(exception));
    } else {
        output_flush();
        exception_print((struct exception *)exception);
    }
    object_release(exception);
    return status;
}

int runtime_run(const char *text, size_t length, const char *name, const char *path) {
    struct module *main_module = module_new("__main__");
    struct str *main_name = str_intern_text("__main__");
    struct code *code = NULL;
    bool ok = main_module != NULL && main_name != NULL && import_prepare(main_module, path, VALUE_ABSENT) &&
              dict_set(vm.modules, str_value(main_name), value_from_object(&main_module->head));
    if (ok) {
        code = load_text(text, length, name, NULL);
        ok = code != NULL;
    }
    if (ok) {
        stats_begin();
        ok = vm_run_module(code, main_module->globals);
        stats_end();
    }
    int status = ok ? 0 : report_uncaught();
    if (!output_flush() && status == 0) {
        status = report_uncaught();
    }
    if (code != NULL) {
        object_release(&code->head);
    }
    if (main_module != NULL) {
        object_release(&main_module->head);
    }
    if (main_name != NULL) {
        object_release(&main_name->head);
    }
    return status;
}
