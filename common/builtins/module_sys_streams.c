/* sys.stdin, sys.stdout and sys.stderr as print, input and tracebacks use them: what the program has put there, if anything. */
#include "common/builtins/file_private.h"
#include "common/builtins/modules_private.h"
#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"

static const char *const names[3] = {"stdin", "stdout", "stderr"};
static const char *const original_names[3] = {"__stdin__", "__stdout__", "__stderr__"};

/* Of the module sys; NULL while there is none, and once the program has ended. */
static struct dict *sys_globals;
static value interned[3], originals[3]; /* owned */

bool module_sys_add_streams(struct module *m) {
    module_sys_forget_streams();
    for (int fd = 0; fd < 3; fd++) {
        struct str *name = str_intern_text(names[fd]);
        interned[fd] = modules_str(name);
        originals[fd] = name == NULL ? VALUE_ABSENT : file_standard(fd);
        if (value_is_absent(originals[fd]) || !module_add(m, names[fd], value_retained(originals[fd])) ||
            !module_add(m, original_names[fd], value_retained(originals[fd]))) {
            return false;
        }
    }
    object_retain(&m->globals->head);
    sys_globals = m->globals;
    return true;
}

void module_sys_forget_streams(void) {
    struct dict *globals = sys_globals;
    sys_globals = NULL;
    for (int fd = 0; fd < 3; fd++) {
        value_replace(&interned[fd], VALUE_ABSENT);
        value_replace(&originals[fd], VALUE_ABSENT);
    }
    if (globals != NULL) {
        object_release(&globals->head);
    }
}

bool module_sys_stream(int fd, value *out) {
    *out = VALUE_ABSENT;
    if (sys_globals == NULL) {
        return true;
    }
    value found = dict_get_name(sys_globals, interned[fd]);
    if (value_is_absent(found)) {
        exception_raise(&type_RuntimeError, "lost sys.%s", names[fd]);
        return false;
    }
    if (!value_is(found, originals[fd]) || (!value_is_none(found) && file_of(found)->closed)) {
        *out = value_retained(found);
    }
    return true;
}

value module_sys_call_stream(value stream, const char *method, const value *args, size_t nargs) {
    struct str *name = str_intern_text(method);
    value callee = name == NULL ? VALUE_ABSENT : abstract_get_attribute(stream, str_value(name)), result;
    if (name != NULL) {
        object_release(&name->head);
    }
    if (value_is_absent(callee)) {
        return callee;
    }
    result = abstract_call(callee, args, nargs, NULL);
    value_release(callee);
    return result;
}

/* machine.write_error: to sys.stderr where that has been replaced. */
static bool write_error(const char *text, size_t length) {
    value stream, result;
    struct str *s;
    if (!module_sys_stream(2, &stream)) {
        error_clear();
        return true; /* CPython: without sys.stderr nothing is shown */
    }
    if (value_is_absent(stream)) {
        return false;
    }
    if (!value_is_none(stream) && (s = str_from_utf8(text, length)) != NULL) {
        value argument = str_value(s);
        result = module_sys_call_stream(stream, "write", &argument, 1);
        value_release_any(result);
        value_release(argument);
    }
    error_clear();
    value_release(stream);
    return true;
}

void module_sys_ready_streams(void) {
    machine.write_error = write_error;
}
