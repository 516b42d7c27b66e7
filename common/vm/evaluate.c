/* eval(), exec() and compile(). CPython 3.11: Python/bltinmodule.c (builtin_eval_impl, builtin_exec_impl, builtin_compile_impl).
 *
 * A text is compiled anew each time. Where the locals are the globals it is a module's code; else its names are looked up and stored
 * in the locals first, as in a class body. */
#include "common/vm/evaluate.h"

#include <string.h>

#include "common/core/machine.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/module.h"
#include "common/objects/str.h"
#include "common/vm/load.h"
#include "common/vm/locals.h"
#include "common/vm/vm.h"

/* Where the names are; both owned. */
struct names {
    struct dict *globals;
    value locals;
};

static void release_names(struct names *names) {
    object_release(&names->globals->head);
    value_release_any(names->locals);
}

static bool refuse(struct type *type, const char *message, const char *function) {
    exception_raise(type, message, function);
    return false;
}

static bool is_eval(const char *function) {
    return strcmp(function, "eval") == 0;
}

static bool is_given(value argument) {
    return !value_is_absent(argument) && !value_is_none(argument);
}

static bool check_globals(value globals, const char *function) {
    if (!dict_check(globals)) {
        if (is_eval(function)) {
            value method = abstract_find_attribute(globals, CLASS_NAME(getitem));
            bool is_mapping = !value_is_absent(method);
            value_release_any(method);
            return !error_pending() && refuse(&type_TypeError, is_mapping ? "globals must be a real dict; try %s(expr, {}, mapping)"
                                                                          : "globals must be a dict", function);
        }
        exception_raise(&type_TypeError, "exec() globals must be a dict, not %s", value_type(globals)->name);
        return false;
    }
    return value_has_type(globals, &type_dict) ||
           refuse(&type_NotImplementedError, "%s() with a subclass of dict as globals is not supported", function);
}

static bool check_locals(value locals, const char *function) {
    value method = dict_check(locals) ? VALUE_ABSENT : abstract_find_attribute(locals, CLASS_NAME(getitem));
    if (error_pending()) {
        return false;
    }
    if (dict_check(locals) || !value_is_absent(method)) {
        value_release_any(method);
        return true;
    }
    if (is_eval(function)) {
        return refuse(&type_TypeError, "locals must be a mapping", function);
    }
    exception_raise(&type_TypeError, "locals must be a mapping or None, not %s", value_type(locals)->name);
    return false;
}

/* The dict or the module (not by its name in vm.modules, which are gone when the last finalizers run). */
static bool is_builtins(value v) {
    return value_is(v, dict_value(vm.builtins)) ||
           (value_has_type(v, &type_module) && ((struct module *)value_object(v))->globals == vm.builtins);
}

/* Other builtins than the program's own would have to be looked up in every name. */
static bool complete_globals(struct dict *globals, const char *function) {
    struct str *name = str_intern_text("__builtins__");
    value found = name == NULL ? VALUE_ABSENT : dict_get(globals, str_value(name));
    bool ok = name != NULL && !error_pending();
    if (ok && value_is_absent(found)) {
        ok = dict_set(globals, str_value(name), dict_value(vm.builtins));
    } else if (ok && !is_builtins(found)) {
        ok = refuse(&type_NotImplementedError, "%s() with __builtins__ of its own is not supported", function);
    }
    if (name != NULL) {
        object_release(&name->head);
    }
    return ok;
}

static bool find_names(struct names *names, value globals, value locals, const char *function) {
    struct dict *own = machine.globals();
    *names = (struct names){.globals = is_given(globals) ? NULL : own, .locals = VALUE_ABSENT};
    if (is_given(locals) && !check_locals(locals, function)) {
        return false;
    }
    if (is_given(globals)) {
        if (!check_globals(globals, function)) {
            return false;
        }
        names->globals = dict_of(globals);
    } else if (own == NULL) {
        return refuse(&type_RuntimeError, "no program is running", function);
    }
    if (is_given(locals)) {
        names->locals = value_retained(locals);
    } else if (is_given(globals)) {
        names->locals = value_retained(globals);
    } else {
        names->locals = locals_of_caller();
    }
    object_retain(&names->globals->head);
    if (value_is_absent(names->locals) || !complete_globals(names->globals, function)) {
        release_names(names);
        return false;
    }
    return true;
}

/* What the code leaves: of an expression its value, else None. */
static value run(struct code *code, const struct names *names, bool in_namespace) {
    struct function *f = function_new(code, names->globals, NULL, NULL, NULL);
    value result = VALUE_ABSENT;
    if (f != NULL) {
        result = vm_call_function(value_from_object(&f->head), &names->locals, in_namespace, NULL);
        object_release(&f->head);
    }
    return result;
}

static value run_piece(const struct piece *piece, const struct names *names) {
    bool in_namespace = !value_is(names->locals, dict_value(names->globals));
    struct code *code = load_piece(piece, in_namespace);
    value result = VALUE_ABSENT;
    if (code != NULL) {
        result = run(code, names, in_namespace);
        object_release(&code->head);
    }
    return result;
}

/* The bytes of a text, a new reference; absent with an exception pending. */
static value bytes_of_text(value source, const char *function, const char *kinds) {
    struct text text;
    struct bytes *copy;
    if (str_check(source)) {
        size_t length;
        char *utf8 = str_to_utf8(str_of(source), &length);
        copy = utf8 == NULL ? NULL : bytes_from_array(utf8, (int64_t)length);
        if (utf8 != NULL) {
            mem_free(utf8, length + 1);
        }
    } else if (bytes_like(source, &text)) {
        copy = bytes_from_array(text.units, text.length);
    } else {
        return exception_raise(&type_TypeError, "%s() arg 1 must be a %s", function, kinds);
    }
    if (copy != NULL && memchr(copy->data, '\0', (size_t)copy->length) != NULL) {
        object_release(&copy->head);
        return exception_raise(&type_ValueError, "source code string cannot contain null bytes");
    }
    return copy == NULL ? VALUE_ABSENT : bytes_value(copy);
}

static struct piece piece_of(value source, const char *filename, bool is_expression, bool is_str) {
    const struct bytes *b = bytes_of(source);
    return (struct piece){(const char *)b->data, (size_t)b->length, filename, is_expression, is_str, false};
}

/* Code runs with one module's globals only (slots.h): so what compile() made is compiled once more. */
static value run_code(const struct code *code, const struct names *names, const char *function) {
    size_t length;
    char *filename;
    value result;
    if (value_is_absent(code->source)) {
        return exception_raise(&type_NotImplementedError, "%s() of a function's code is not supported", function);
    }
    filename = str_to_utf8(str_of(code->filename), &length);
    if (filename == NULL) {
        return VALUE_ABSENT;
    }
    struct piece piece = piece_of(code->source, filename, code->is_expression, code->is_str);
    piece.is_repeated = true;
    result = run_piece(&piece, names);
    mem_free(filename, length + 1);
    return result;
}

static value run_text(value text, const struct names *names, const char *function) {
    value source = bytes_of_text(text, function, "string, bytes or code object"), result;
    if (value_is_absent(source)) {
        return source;
    }
    struct piece piece = piece_of(source, "<string>", is_eval(function), str_check(text));
    /* Where a file would be indented. */
    while (is_eval(function) && (*piece.text == ' ' || *piece.text == '\t')) {
        piece.text++;
        piece.length--;
    }
    result = run_piece(&piece, names);
    value_release(source);
    return result;
}

/* args: what to run, globals, locals. */
static value evaluate(const value *args, const char *function) {
    struct names names;
    value result;
    if (!find_names(&names, args[1], args[2], function)) {
        return VALUE_ABSENT;
    }
    if (value_has_type(args[0], &type_code)) {
        value_retain(args[0]);
        result = run_code((const struct code *)value_object(args[0]), &names, function);
        value_release(args[0]);
    } else {
        result = run_text(args[0], &names, function);
    }
    release_names(&names);
    return result;
}

static value builtin_eval(const value *args, size_t nargs) {
    const value all[] = {args[0], nargs > 1 ? args[1] : VALUE_ABSENT, nargs > 2 ? args[2] : VALUE_ABSENT};
    return evaluate(all, "eval");
}

/* exec(source, globals=None, locals=None, /, *, closure=None) */
static value builtin_exec(const value *args, size_t nargs) {
    (void)nargs;
    if (is_given(args[3])) {
        return exception_raise(&type_TypeError, "closure can only be used when source is a code object");
    }
    value result = evaluate(args, "exec");
    if (value_is_absent(result)) {
        return result;
    }
    value_release(result); /* of an expression that compile() made */
    return value_none_retained();
}

/* ---- compile() ---- */

/* 1: an expression, 0: statements, -1 with an exception pending. */
static int mode_of(value mode) {
    const char *text = str_check(mode) ? str_ascii_text(str_of(mode)) : NULL;
    if (!str_check(mode)) {
        exception_raise(&type_TypeError, "compile() argument 'mode' must be str, not %s", value_type(mode)->name);
    } else if (text != NULL && strcmp(text, "single") == 0) {
        exception_raise(&type_NotImplementedError, "compile() mode 'single' is not supported");
    } else if (text == NULL || (strcmp(text, "exec") != 0 && strcmp(text, "eval") != 0)) {
        exception_raise(&type_ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
    } else {
        return strcmp(text, "eval") == 0;
    }
    return -1;
}

static bool check_flags(value flags, value optimize) {
    int64_t number = 0, level = -1;
    if ((!value_is_absent(flags) && !abstract_index(flags, &type_OverflowError, &number)) ||
        (!value_is_absent(optimize) && !abstract_index(optimize, &type_OverflowError, &level))) {
        return false;
    }
    if (number != 0) {
        exception_raise(&type_NotImplementedError, "compile() with flags is not supported");
        return false;
    }
    if (level < -1 || level > 2) {
        exception_raise(&type_ValueError, "compile(): invalid optimize value");
        return false;
    }
    if (level > 0) {
        exception_raise(&type_NotImplementedError, "compile() with optimize is not supported");
        return false;
    }
    return true;
}

/* is_str: what `source` has the bytes of. */
static value compile_source(value source, value filename, bool is_expression, bool is_str) {
    size_t length;
    char *name = str_to_utf8(str_of(filename), &length);
    struct code *code = NULL;
    if (name != NULL) {
        struct piece piece = piece_of(source, name, is_expression, is_str);
        code = load_piece(&piece, false);
        mem_free(name, length + 1);
    }
    if (code == NULL) {
        return VALUE_ABSENT;
    }
    code->source = value_retained(source);
    code->is_expression = is_expression;
    code->is_str = is_str;
    return value_from_object(&code->head);
}

/* compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1) */
static value builtin_compile(const value *args, size_t nargs) {
    (void)nargs;
    int mode = mode_of(args[2]);
    value source, code;
    if (mode < 0 || !check_flags(args[3], args[5])) {
        return VALUE_ABSENT;
    }
    if (!str_check(args[1])) {
        return exception_raise(&type_TypeError, "expected str, bytes or os.PathLike object, not %s", value_type(args[1])->name);
    }
    source = bytes_of_text(args[0], "compile", "string, bytes or AST object");
    if (value_is_absent(source)) {
        return source;
    }
    code = compile_source(source, args[1], mode, str_check(args[0]));
    value_release(source);
    return code;
}

const struct native_method evaluate_natives[] = {
    {"eval", .function = builtin_eval, .min = 1, .max = 3, .style = NATIVE_EXPECTED},
    {"exec", .function = builtin_exec, .parameters = "source globals locals / * closure", .min = 1},
    {"compile", .function = builtin_compile, .parameters = "source filename mode flags dont_inherit optimize * _feature_version", .min = 3},
    {NULL, .min = 0},
};
