/* Modules and packages: built in, of the library, or .py files and folders on the path. */
#include "common/vm/import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "common/builtins/modules.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/module.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"
#include "common/vm/library.h"
#include "common/vm/load.h"
#include "common/vm/vm.h"

/* ---- Errors ---- */

/* Gives the pending exception of that type its attributes `name` and `path`. */
static void note_name(const struct type *type, value name) {
    if (error_matches(type)) {
        const value attributes[] = {name, value_none()};
        struct object *raised = error_take();
        struct tuple *extra = tuple_from_array(attributes, 2);
        if (extra != NULL) {
            value_replace(&((struct exception *)raised)->extra, tuple_value(extra));
        }
        error_clear();
        error_set(raised);
    }
}

static value raise_not_found(value name, value package) {
    if (value_is_absent(package)) {
        exception_raise(&type_ModuleNotFoundError, "No module named '%V'", name);
    } else {
        exception_raise(&type_ModuleNotFoundError, "No module named '%V'; '%V' is not a package", name, package);
    }
    note_name(&type_ModuleNotFoundError, name);
    return VALUE_ABSENT;
}

/* ---- Names ---- */

/* Where the last dot is; -1: nowhere. */
static int64_t last_dot(const struct str *s) {
    int64_t i = s->length;
    while (i > 0 && str_get(s, i - 1) != '.') {
        i--;
    }
    return i - 1;
}

/* Interned name[from:to]; absent with MemoryError pending. */
static value part_of(value name, int64_t from, int64_t to) {
    struct str *part = str_intern(str_slice(str_of(name), from, to));
    return part == NULL ? VALUE_ABSENT : str_value(part);
}

/* An attribute by a name that is not interned yet; absent without exception: there is none. */
static value find_attribute(value v, const char *text) {
    struct str *name = str_intern_text(text);
    value found = name == NULL ? VALUE_ABSENT : abstract_find_attribute(v, str_value(name));
    if (name != NULL) {
        object_release(&name->head);
    }
    return found;
}

/* ---- Making modules ---- */

bool import_prepare(struct module *module, const char *path, value package) {
    struct str *file = path == NULL ? NULL : str_from_utf8(path, strlen(path));
    if (path != NULL && !module_add(module, "__file__", file == NULL ? VALUE_ABSENT : str_value(file))) {
        return false;
    }
    return module_add(module, "__doc__", value_none_retained()) &&
           module_add(module, "__package__", value_is_absent(package) ? value_none_retained() : value_retained(package)) &&
           module_add(module, "__loader__", value_none_retained()) &&
           module_add(module, "__spec__", value_none_retained()) &&
           module_add(module, "__builtins__", value_retained(dict_get_name(vm.modules, vm.builtins_name)));
}

/* Steals the code, which may be NULL. */
static bool run_code(struct module *module, struct code *code) {
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
    ok = run_code(module, load_text(text, length, path, NULL));
    mem_free(text, length + 1);
    return ok;
}

/* What a module's code has left under its name in sys.modules; releases the module. */
static value take_result(struct module *module, value name) {
    value found = dict_get(vm.modules, name);
    if (value_is_absent(found) && !error_pending()) {
        exception_raise_key(name);
    }
    found = value_is_absent(found) ? found : value_retained(found);
    object_release(&module->head);
    return found;
}

/* Runs the code of a new module, which stands in sys.modules meanwhile, and is taken out again if that fails. Releases the module. */
static value run_module(struct module *module, value name, const struct library_module *library, const char *path) {
    bool ok = dict_set(vm.modules, name, value_from_object(&module->head));
    if (!ok) {
        object_release(&module->head);
        return VALUE_ABSENT;
    }
    module->is_initializing = true;
    if (library != NULL) {
        ok = run_code(module, code_load(library->unit));
    } else {
        ok = path == NULL || run_file(module, path);
    }
    module->is_initializing = false;
    if (!ok) {
        struct object *pending = error_take();
        if (vm.modules != NULL) {
            dict_delete(vm.modules, name);
        }
        error_clear();
        error_set(pending);
        object_release(&module->head);
        return VALUE_ABSENT;
    }
    return take_result(module, name);
}

static struct module *new_module(value name) {
    size_t length;
    char *text = str_to_utf8(str_of(name), &length);
    struct module *module = text == NULL ? NULL : module_new(text);
    if (text != NULL) {
        mem_free(text, length + 1);
    }
    return module;
}

/* The package that a module belongs to: its own name if it is one, else what stands before its last dot. */
static value package_of(value name, bool is_package) {
    int64_t dot = last_dot(str_of(name));
    return is_package ? value_retained(name) : part_of(name, 0, dot < 0 ? 0 : dot);
}

/* folder: of a package, else NULL. path: its file; NULL: a folder without one. */
static value make_module(value name, const char *folder, const char *path) {
    struct module *module = new_module(name);
    value package = module == NULL ? VALUE_ABSENT : package_of(name, folder != NULL);
    bool ok = !value_is_absent(package) && import_prepare(module, path, package);
    value_release_any(package);
    ok = ok && (path != NULL || module_add(module, "__file__", value_none_retained()));
    if (ok && folder != NULL) {
        struct str *text = str_from_utf8(folder, strlen(folder));
        struct list *places = text == NULL ? NULL : list_new(1);
        ok = places != NULL && list_append(places, str_value(text));
        if (text != NULL) {
            object_release(&text->head);
        }
        if (!ok && places != NULL) {
            object_release(&places->head);
        }
        ok = ok && module_add(module, "__path__", list_value(places));
    }
    if (ok) {
        return run_module(module, name, NULL, path);
    }
    if (module != NULL) {
        object_release(&module->head);
    }
    return VALUE_ABSENT;
}

/* ---- Finding files ---- */

enum found { FOUND_NOTHING, FOUND_MODULE, FOUND_PACKAGE, FOUND_FOLDER };

enum { PATH_ROOM = sizeof "/__init__.py" };

static bool is_file(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static bool is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

/* What `directory` has for a module: path holds directory/child and has room for what is to be appended. */
static enum found look_into(char *path) {
    size_t length = strlen(path);
    bool folder = is_folder(path);
    strcpy(path + length, "/__init__.py");
    if (folder && is_file(path)) {
        path[length] = '\0';
        return FOUND_PACKAGE;
    }
    strcpy(path + length, ".py");
    if (is_file(path)) {
        return FOUND_MODULE;
    }
    path[length] = '\0';
    return folder ? FOUND_FOLDER : FOUND_NOTHING;
}

/* Tries one entry of a path: the module, or absent, without exception: not there. *folder: a package without a file of its own would be
 * here; memory of its own. */
static value try_directory(value name, const char *child, const char *directory, char **folder) {
    directory = directory[0] == '\0' ? "." : directory;
    size_t size = strlen(directory) + 1 + strlen(child) + PATH_ROOM;
    char *path = mem_alloc(size);
    value module = VALUE_ABSENT;
    if (path == NULL) {
        error_no_memory();
        return VALUE_ABSENT;
    }
    snprintf(path, size, "%s/%s", directory, child);
    switch (look_into(path)) {
    case FOUND_MODULE:
        module = make_module(name, NULL, path);
        break;
    case FOUND_PACKAGE: {
        size_t length = strlen(path);
        char *file = mem_alloc(size);
        if (file == NULL) {
            error_no_memory();
            break;
        }
        memcpy(file, path, length);
        strcpy(file + length, "/__init__.py");
        module = make_module(name, path, file);
        mem_free(file, size);
        break;
    }
    case FOUND_FOLDER:
        if (*folder == NULL) {
            *folder = strdup(path);
            if (*folder == NULL) {
                error_no_memory();
            }
        }
        break;
    case FOUND_NOTHING:
        break;
    }
    mem_free(path, size);
    return module;
}

/* Looks for a module's file in the directories that `places` (absent: the program's own) lists. */
static value import_file(value name, value places) {
    int64_t dot = last_dot(str_of(name));
    value part = part_of(name, dot + 1, str_of(name)->length), module = VALUE_ABSENT;
    size_t length, place_length;
    char *child = value_is_absent(part) ? NULL : str_to_utf8(str_of(part), &length), *folder = NULL;
    value_release_any(part);
    if (child == NULL) {
        return VALUE_ABSENT;
    }
    if (value_is_absent(places)) {
        module = try_directory(name, child, vm.import_directory == NULL ? "" : vm.import_directory, &folder);
    } else {
        value iterator = abstract_iter(places), place;
        while (!value_is_absent(iterator) && value_is_absent(module) && !error_pending() &&
               !value_is_absent(place = abstract_next(iterator))) {
            char *directory = str_check(place) ? str_to_utf8(str_of(place), &place_length) : NULL;
            value_release(place);
            if (directory != NULL) {
                module = try_directory(name, child, directory, &folder);
                mem_free(directory, place_length + 1);
            }
        }
        value_release_any(iterator);
    }
    if (value_is_absent(module) && folder != NULL && !error_pending()) {
        module = make_module(name, folder, NULL);
    }
    free(folder);
    mem_free(child, length + 1);
    return !value_is_absent(module) || error_pending() ? module : raise_not_found(name, VALUE_ABSENT);
}

/* ---- One module ---- */

/* A module of the library; absent without exception: there is none of that name. */
static value import_library(value name) {
    const char *text = str_ascii_text(str_of(name));
    const struct library_module *library = library_modules;
    while (library->name != NULL && (text == NULL || strcmp(library->name, text) != 0)) {
        library++;
    }
    if (library->name == NULL) {
        return VALUE_ABSENT;
    }
    struct module *module = module_new(library->name);
    value package = module == NULL ? VALUE_ABSENT : package_of(name, false);
    bool ok = !value_is_absent(package) && import_prepare(module, NULL, package);
    value_release_any(package);
    if (ok) {
        return run_module(module, name, library, NULL);
    }
    if (module != NULL) {
        object_release(&module->head);
    }
    return VALUE_ABSENT;
}

/* sys.path as the program has it; absent without exception: sys is not loaded, or has none. */
static value search_path(void) {
    struct str *name = str_intern_text("sys");
    value sys = name == NULL ? VALUE_ABSENT : dict_get(vm.modules, str_value(name)), path;
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(sys)) {
        return VALUE_ABSENT;
    }
    path = find_attribute(sys, "path");
    if (!value_is_absent(path) && !type_is_subtype_flag(value_type(path), TYPE_LIST_SUBCLASS)) {
        value_release(path);
        path = VALUE_ABSENT;
    }
    return path;
}

/* Loads a module that is not in sys.modules; parent: its package, or absent. */
static value load_module(value name, value parent) {
    const char *text = str_ascii_text(str_of(name));
    struct module *built_in = text == NULL ? NULL : modules_create(text);
    value found, places;
    if (built_in != NULL) {
        return run_module(built_in, name, NULL, NULL);
    }
    if (error_pending() || !value_is_absent(found = import_library(name)) || error_pending()) {
        return error_pending() ? VALUE_ABSENT : found;
    }
    places = value_is_absent(parent) ? search_path() : find_attribute(parent, "__path__");
    if (value_is_absent(places) && !value_is_absent(parent) && !error_pending()) {
        value package = part_of(name, 0, last_dot(str_of(name)));
        if (!value_is_absent(package)) {
            raise_not_found(name, package);
            value_release(package);
        }
        return VALUE_ABSENT;
    }
    found = error_pending() ? VALUE_ABSENT : import_file(name, places);
    value_release_any(places);
    return found;
}

/* The module if it is in sys.modules; absent without exception: it is not. */
static value loaded_module(value name) {
    value found = dict_get(vm.modules, name);
    if (value_is_absent(found)) {
        return VALUE_ABSENT;
    }
    if (value_is_none(found)) {
        exception_raise(&type_ModuleNotFoundError, "import of %V halted; None in sys.modules", name);
        note_name(&type_ModuleNotFoundError, name);
        return VALUE_ABSENT;
    }
    return value_retained(found);
}

/* Imports the first `end` characters of name, whose parent is imported already, and tells the parent of it. */
static value import_part(value name, int64_t end, value parent) {
    value prefix = part_of(name, 0, end), module;
    int64_t dot;
    if (value_is_absent(prefix)) {
        return VALUE_ABSENT;
    }
    module = loaded_module(prefix);
    if (value_is_absent(module) && !error_pending()) {
        module = load_module(prefix, parent);
        dot = last_dot(str_of(prefix));
        if (!value_is_absent(module) && !value_is_absent(parent)) {
            value child = part_of(prefix, dot + 1, end);
            bool ok = !value_is_absent(child) && abstract_set_attribute(parent, child, module) >= 0;
            value_release_any(child);
            if (!ok) {
                value_release(module);
                module = VALUE_ABSENT;
            }
        }
    }
    value_release(prefix);
    return module;
}

value import_absolute(value name) {
    const struct str *s = str_of(name);
    value module = VALUE_ABSENT;
    if (vm.modules == NULL) {
        return exception_raise(&type_ImportError, "sys.meta_path is None, Python is likely shutting down");
    }
    if (s->length == 0) {
        return exception_raise(&type_ValueError, "Empty module name");
    }
    module = loaded_module(name);
    if (!value_is_absent(module) || error_pending()) {
        return module;
    }
    for (int64_t end = 1; end <= s->length; end++) {
        if (end == s->length || str_get(s, end) == '.') {
            value next = import_part(name, end, module);
            value_release_any(module);
            module = next;
            if (value_is_absent(module)) {
                return VALUE_ABSENT;
            }
        }
    }
    return module;
}

/* ---- Relative names ---- */

/* The package of a module by its globals, as _calc___package__ finds it. */
static value calculate_package(struct dict *globals) {
    value package = dict_get_name(globals, CLASS_NAME(package)), name;
    if (!value_is_absent(package) && !value_is_none(package)) {
        return str_check(package) ? value_retained(package) : exception_raise(&type_TypeError, "package must be a string");
    }
    name = dict_get_name(globals, CLASS_NAME(name));
    if (value_is_absent(name)) {
        return exception_raise(&type_KeyError, "'__name__' not in globals");
    }
    if (!str_check(name)) {
        return exception_raise(&type_TypeError, "__name__ must be a string");
    }
    return package_of(name, !value_is_absent(dict_get_name(globals, CLASS_NAME(path))));
}

value import_resolve(value name, int level, struct dict *globals) {
    value package = globals == NULL ? VALUE_ABSENT : calculate_package(globals);
    struct str *result = NULL;
    if (globals == NULL) {
        return exception_raise(&type_KeyError, "'__name__' not in globals");
    }
    if (value_is_absent(package)) {
        return VALUE_ABSENT;
    }
    int64_t end = str_of(package)->length;
    if (end == 0) {
        exception_raise(&type_ImportError, "attempted relative import with no known parent package");
    }
    for (int i = 1; i < level && !error_pending(); i++) {
        while (end > 0 && str_get(str_of(package), end - 1) != '.') {
            end--;
        }
        if (end == 0) {
            exception_raise(&type_ImportError, "attempted relative import beyond top-level package");
        }
        end--;
    }
    if (!error_pending()) {
        value base = part_of(package, 0, end);
        if (!value_is_absent(base)) {
            result = str_of(name)->length == 0 ? str_format("%V", base) : str_format("%V.%V", base, name);
            result = str_intern(result);
            value_release(base);
        }
    }
    value_release(package);
    return result == NULL ? VALUE_ABSENT : str_value(result);
}

value import_name(value name, int level, bool first, struct dict *globals) {
    value absolute = level > 0 ? import_resolve(name, level, globals) : value_retained(name), module;
    int64_t dot = 0;
    if (value_is_absent(absolute)) {
        return VALUE_ABSENT;
    }
    module = import_absolute(absolute);
    while (dot < str_of(name)->length && str_get(str_of(name), dot) != '.') {
        dot++;
    }
    if (first && level == 0 && dot < str_of(name)->length && !value_is_absent(module)) {
        value head = part_of(name, 0, dot);
        value_release(module);
        module = value_is_absent(head) ? VALUE_ABSENT : import_absolute(head);
        value_release_any(head);
    }
    value_release(absolute);
    return module;
}
