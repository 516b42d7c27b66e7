/* The sys module. */
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "common/builtins/file.h"
#include "common/builtins/modules_private.h"
#include "common/core/machine.h"
#include "common/numbers/number.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/traceback.h"
#include "common/objects/tuple.h"

/* ---- Functions ---- */

/* As PyErr_SetObject makes exceptions: None stands for no argument, a tuple for several. */
static value exit_function(const value *args, size_t nargs) {
    value status = nargs == 0 ? VALUE_ABSENT : args[0], made, class = value_from_object(&type_SystemExit.head);
    if (value_is_absent(status) || value_is_none(status)) {
        made = abstract_call(class, NULL, 0, NULL);
    } else if (value_has_type(status, &type_tuple)) {
        made = abstract_call(class, tuple_of(status)->items, (size_t)tuple_of(status)->length, NULL);
    } else {
        made = abstract_call_one(class, status);
    }
    if (!value_is_absent(made)) {
        exception_raise_statement(made, VALUE_ABSENT);
        value_release(made);
    }
    return VALUE_ABSENT;
}

/* What a program's own __sizeof__ says; 0: the class has none, -1: an exception is pending. */
static int own_size(value v, size_t *size) {
    value method, result;
    int64_t said;
    if (!class_check(value_type(v))) {
        return 0;
    }
    method = type_lookup(value_type(v), CLASS_NAME(sizeof));
    if (value_is_absent(method) || !value_has_type(method, &type_function)) {
        return 0;
    }
    result = class_call_method(method, v);
    if (value_is_absent(result)) {
        return -1;
    }
    if (!type_is_subtype_flag(value_type(result), TYPE_INT_SUBCLASS)) {
        exception_raise(&type_TypeError, "an integer is required");
        value_release(result);
        return -1;
    }
    bool fits = abstract_size_argument(result, &said);
    value_release(result);
    if (fits && said < 0) {
        exception_raise(&type_ValueError, "__sizeof__() should return >= 0");
    }
    if (!fits || said < 0) {
        return -1;
    }
    *size = (size_t)said;
    return 1;
}

static value getsizeof_function(const value *args, size_t nargs) {
    value v = args[0];
    size_t size;
    const struct type *type = value_type(v);
    (void)nargs;
    int own = own_size(v, &size);
    if (own < 0) {
        if (error_matches(&type_TypeError) && !value_is_absent(args[1])) {
            error_clear();
            return value_retained(args[1]);
        }
        return VALUE_ABSENT;
    }
    if (value_is_int(v)) {
        size = value_int_sizeof(v);
    } else {
        size = own > 0 ? size : type->sizeof_object != NULL ? type->sizeof_object(v) : type->size;
        size += (type->flags & TYPE_TRACKED) != 0 ? sizeof(struct gc_head) : 0;
        size += (type->flags & TYPE_INSTANCE_WORDS) != 0 ? OBJECT_INSTANCE_WORDS : 0;
    }
    return value_from_int64((int64_t)size);
}

static value getrefcount_function(const value *args, size_t nargs) {
    (void)nargs;
    return value_from_int64(value_refcount(args[0]));
}

static value intern_function(const value *args, size_t nargs) {
    (void)nargs;
    if (!value_has_type(args[0], &type_str)) {
        return exception_raise(&type_TypeError,
                               str_check(args[0]) ? "can't intern %T" : "intern() argument must be str, not %T",
                               args[0]);
    }
    object_retain(&str_of(args[0])->head);
    return modules_str(str_intern(str_of(args[0])));
}

/* An argument that is a C int. */
static bool take_int(value v, int64_t *out) {
    if (!abstract_index(v, NULL, out)) {
        return false;
    }
    if (*out < INT_MIN || *out > INT_MAX) {
        exception_raise(&type_OverflowError, "Python int too large to convert to C int");
        return false;
    }
    return true;
}

static value setrecursionlimit_function(const value *args, size_t nargs) {
    int64_t limit;
    (void)nargs;
    return take_int(args[0], &limit) && machine.set_recursion_limit(limit) ? value_none_retained() : VALUE_ABSENT;
}

static value getrecursionlimit_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return value_from_int64(machine.recursion_limit());
}

static value set_int_max_str_digits_function(const value *args, size_t nargs) {
    int64_t limit;
    (void)nargs;
    if (!take_int(args[0], &limit)) {
        return VALUE_ABSENT;
    }
    if (limit != 0 && limit < INT_TEXT_LIMIT_MIN) {
        return exception_raise(&type_ValueError, "maxdigits must be 0 or larger than %d", INT_TEXT_LIMIT_MIN);
    }
    int_text_limit = (int)limit;
    return value_none_retained();
}

static value get_int_max_str_digits_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return value_from_int64(int_text_limit);
}

static value getdefaultencoding_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return modules_str(str_from_ascii("utf-8"));
}

/* (class, exception, traceback) of what is being handled, or three None. */
static value exc_info_function(const value *args, size_t nargs) {
    struct exception *e = exception_handled;
    value parts[3] = {value_none(), value_none(), value_none()};
    (void)args;
    (void)nargs;
    if (e == NULL) {
        struct tuple *nothing = tuple_from_array(parts, 3);
        return nothing == NULL ? VALUE_ABSENT : tuple_value(nothing);
    }
    parts[0] = value_from_object(&e->head.type->head);
    parts[1] = value_from_object(&e->head);
    parts[2] = traceback_of_exception(e);
    struct tuple *t = value_is_absent(parts[2]) ? NULL : tuple_from_array(parts, 3);
    value_release_any(parts[2]);
    return t == NULL ? VALUE_ABSENT : tuple_value(t);
}

static value exception_function(const value *args, size_t nargs) {
    (void)args;
    (void)nargs;
    return exception_handled == NULL ? value_none_retained() : value_retained(value_from_object(&exception_handled->head));
}

static const struct native_method natives[] = {
    {"exc_info", .function = exc_info_function},
    {"exception", .function = exception_function},
    {"exit", .function = exit_function, .min = 0, .max = 1},
    {"getsizeof", .function = getsizeof_function, .parameters = "object default", .min = 1},
    {"getrefcount", .function = getrefcount_function, .min = 1, .max = 1},
    {"intern", .function = intern_function, .min = 1, .max = 1},
    {"setrecursionlimit", .function = setrecursionlimit_function, .min = 1, .max = 1},
    {"getrecursionlimit", .function = getrecursionlimit_function},
    {"set_int_max_str_digits", .function = set_int_max_str_digits_function, .parameters = "maxdigits", .min = 1},
    {"get_int_max_str_digits", .function = get_int_max_str_digits_function},
    {"getdefaultencoding", .function = getdefaultencoding_function},
    {"getallocatedblocks", .function = module_sys_getallocatedblocks},
    {"_debugmallocstats", .function = module_sys_debugmallocstats},
    {NULL, .min = 0},
};

/* ---- The module ---- */

/* sys.path: the one directory that modules are looked for in. */
static value search_path(void) {
    const char *directory = machine.import_directory();
    struct str *s = str_from_utf8(directory == NULL ? "" : directory, directory == NULL ? 0 : strlen(directory));
    struct list *l = s == NULL ? NULL : list_new(1);
    if (l == NULL) {
        if (s != NULL) {
            object_release(&s->head);
        }
        return VALUE_ABSENT;
    }
    if (!list_append_steal(l, str_value(s))) {
        object_release(&l->head);
        return VALUE_ABSENT;
    }
    return list_value(l);
}

static value executable(void) {
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path);
    return modules_str(str_from_utf8(path, length < 0 ? 0 : (size_t)length));
}

static value loaded_modules(void) {
    struct dict *modules = machine.modules();
    return modules == NULL ? value_none_retained() : value_retained(dict_value(modules));
}

static bool add_constants(struct module *m) {
    return modules_add_int(m, "maxsize", INT64_MAX) && modules_add_int(m, "maxunicode", 0x10FFFF) &&
           modules_add_text(m, "platform", "linux") && modules_add_text(m, "byteorder", "little") &&
           module_sys_add_records(m);
}

struct module *module_sys_create(void) {
    struct module *m = module_sys_ready() ? module_new("sys") : NULL;
    if (m != NULL && module_add_natives(m, natives) && add_constants(m) &&
        module_add(m, "argv", modules_arguments()) && module_add(m, "path", search_path()) &&
        module_add(m, "executable", executable()) && module_add(m, "modules", loaded_modules()) &&
        module_sys_add_streams(m)) {
        return m;
    }
    if (m != NULL) {
        object_release(&m->head);
    }
    return NULL;
}
