/* import: built-in modules, and .py files beside the program. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "common/builtins/modules.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/module.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/vm/library.h"
#include "common/vm/load.h"
#include "common/vm/slow.h"
#include "common/vm/vm.h"

/* ModuleNotFoundError with its `name` attribute. */
static value raise_not_found(value name, value package) {
    if (value_is_absent(package)) {
        exception_raise(&type_ModuleNotFoundError, "No module named '%V'", name);
    } else {
        exception_raise(&type_ModuleNotFoundError, "No module named '%V'; '%V' is not a package", name, package);
    }
    if (error_matches(&type_ModuleNotFoundError)) {
        const value attributes[] = {name, value_none()}; /* name, path */
        struct object *raised = error_take();
        struct tuple *extra = tuple_from_array(attributes, 2);
        if (extra != NULL) {
            value_replace(&((struct exception *)raised)->extra, tuple_value(extra));
        }
        error_set(raised);
    }
    return VALUE_ABSENT;
}

/* Puts a module into sys.modules. */
static bool remember(value name, struct module *module) {
    return dict_set(vm.modules, name, value_from_object(&module->head));
}

/* "DIRECTORY/NAME.py" if such a file exists, in memory of its own (mem_free(p, *size)); NULL otherwise. */
static char *file_of_module(const struct str *name, size_t *size) {
    const char *directory = vm.import_directory == NULL ? "." : vm.import_directory;
    size_t length;
    char *text = str_to_utf8(name, &length), *path = NULL;
    struct stat info;
    if (text == NULL) {
        return NULL;
    }
    *size = strlen(directory) + 1 + length + sizeof ".py";
    path = mem_alloc(*size);
    if (path != NULL) {
        snprintf(path, *size, "%s/%s.py", directory, text);
        if (stat(path, &info) != 0 || !S_ISREG(info.st_mode)) {
            mem_free(path, *size);
            path = NULL;
        }
    } else {
        error_no_memory();
    }
    mem_free(text, length + 1);
    return path;
}

bool vm_prepare_main(struct module *module, const char *path) {
    struct str *file = path == NULL ? NULL : str_from_utf8(path, strlen(path));
    if (path != NULL && !module_add(module, "__file__", file == NULL ? VALUE_ABSENT : str_value(file))) {
        return false;
    }
    return module_add(module, "__doc__", value_none_retained()) &&
           module_add(module, "__package__", value_none_retained()) &&
           module_add(module, "__spec__", value_none_retained()) &&
           module_add(module, "__builtins__", value_retained(dict_get_name(vm.modules, vm.builtins_name)));
}

static bool run_text(struct module *module, const char *text, size_t length, const char *path) {
    struct code *code = load_text(text, length, path, NULL);
    bool ok = code != NULL && vm_run_module(code, module->globals);
    if (code != NULL) {
        object_release(&code->head);
    }
    return ok;
}

static bool run_file(struct module *module, const char *path) {
    char *text;
    size_t length;
    bool ok;
    if (!load_file(path, &text, &length)) {
        return false;
    }
    ok = run_text(module, text, length, path);
    mem_free(text, length + 1);
    return ok;
}

/* Runs the code of a new module that is in sys.modules already; it is taken out again when that fails. */
static bool run_module(value name, struct module *module, const struct library_module *library, const char *path) {
    bool ok = library != NULL ? run_text(module, library->text, library->length, path) : run_file(module, path);
    if (!ok) {
        struct object *pending = error_take();
        dict_delete(vm.modules, name);
        error_clear();
        error_set(pending);
    }
    return ok;
}

/* A module of the library; absent without exception: there is none of that name. */
static value import_library(value name) {
    const char *text = str_ascii_text(str_of(name));
    const struct library_module *library = library_modules;
    char path[64];
    struct module *module;
    while (library->name != NULL && (text == NULL || strcmp(library->name, text) != 0)) {
        library++;
    }
    if (library->name == NULL) {
        return VALUE_ABSENT;
    }
    snprintf(path, sizeof path, "<library>/%s.py", library->name);
    module = module_new(library->name);
    if (module != NULL && vm_prepare_main(module, NULL) && remember(name, module) && run_module(name, module, library, path)) {
        return value_from_object(&module->head);
    }
    if (module != NULL) {
        object_release(&module->head);
    }
    return VALUE_ABSENT;
}

static value import_file(value name) {
    size_t size;
    char *path = file_of_module(str_of(name), &size);
    struct module *module;
    size_t length;
    char *text;
    bool ok;
    if (path == NULL) {
        return error_pending() ? VALUE_ABSENT : raise_not_found(name, VALUE_ABSENT);
    }
    text = str_to_utf8(str_of(name), &length);
    module = text == NULL ? NULL : module_new(text);
    if (text != NULL) {
        mem_free(text, length + 1);
    }
    ok = module != NULL && vm_prepare_main(module, path) && remember(name, module);
    ok = ok && run_module(name, module, NULL, path);
    mem_free(path, size);
    if (!ok && module != NULL) {
        object_release(&module->head);
    }
    return ok ? value_from_object(&module->head) : VALUE_ABSENT;
}

static value import_one(value name) {
    const char *text = str_ascii_text(str_of(name));
    struct module *module;
    value found;
    if (vm.modules == NULL) {
        return exception_raise(&type_ImportError, "sys.meta_path is None, Python is likely shutting down");
    }
    found = dict_get(vm.modules, name);
    if (!value_is_absent(found)) {
        return value_retained(found);
    }
    module = text == NULL ? NULL : modules_create(text);
    if (module != NULL) {
        if (!remember(name, module)) {
            object_release(&module->head);
            return VALUE_ABSENT;
        }
        return value_from_object(&module->head);
    }
    if (error_pending()) {
        return VALUE_ABSENT;
    }
    found = import_library(name);
    return !value_is_absent(found) || error_pending() ? found : import_file(name);
}

value vm_import(value name, int level, bool first) {
    const struct str *s = str_of(name);
    int64_t dot = 0;
    value package, result;
    (void)first;
    if (level > 0) {
        return exception_raise(&type_ImportError, "attempted relative import with no known parent package");
    }
    while (dot < s->length && str_get(s, dot) != '.') {
        dot++;
    }
    if (dot == s->length) {
        return import_one(name);
    }
    /* No packages yet: import the first part for its errors, then say so. */
    struct str *head = str_slice(str_of(name), 0, dot);
    if (head == NULL || (head = str_intern(head)) == NULL) {
        return VALUE_ABSENT;
    }
    package = import_one(str_value(head));
    if (value_is_absent(package)) {
        object_release(&head->head);
        return package;
    }
    result = raise_not_found(name, str_value(head));
    object_release(&head->head);
    value_release(package);
    return result;
}

value slow_import_from(value module, value name) {
    value found = abstract_find_attribute(module, name);
    if (value_is_absent(found) && !error_pending()) {
        struct module *m = (struct module *)value_object(module);
        value file = dict_get_name(m->globals, vm.file_name);
        if (value_is_absent(file)) {
            return exception_raise(&type_ImportError, "cannot import name '%V' from '%V' (unknown location)",
                                   name, m->name);
        }
        return exception_raise(&type_ImportError, "cannot import name '%V' from '%V' (%V)", name, m->name, file);
    }
    return found;
}

bool slow_import_star(value module, struct dict *globals) {
    struct module *m = (struct module *)value_object(module);
    int64_t position = 0;
    value key, item;
    value all = dict_get_name(m->globals, vm.all_name);
    if (!value_is_absent(all)) {
        value iterator = abstract_iter(all), name;
        bool ok = !value_is_absent(iterator);
        while (ok && !value_is_absent(name = abstract_next(iterator))) {
            value v = abstract_get_attribute(module, name);
            ok = !value_is_absent(v) && dict_set(globals, name, v);
            value_release_any(v);
            value_release(name);
        }
        value_release_any(iterator);
        return ok && !error_pending();
    }
    while (dict_next(m->globals, &position, &key, &item)) {
        if (str_get(str_of(key), 0) != '_' && !dict_set(globals, key, item)) {
            return false;
        }
    }
    return true;
}
