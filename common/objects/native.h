/* Functions written in C that programs can call: builtins, and the methods of built-in types.
 */
#ifndef TAGBOX_COMMON_OBJECTS_NATIVE_H
#define TAGBOX_COMMON_OBJECTS_NATIVE_H

#include "common/value.h"

/* args: borrowed. Without `parameters`: args[0..nargs) are the positional arguments. With `parameters`: one slot per named
 * parameter, absent where not given (nargs = number of slots). For a method args[0] is self. */
typedef value (*native_function)(const value *args, size_t nargs);
/* For the few that want everything as it comes (print, max, dict ...): keywords follow the positional ones. */
typedef value (*native_raw_function)(const value *args, size_t nargs, struct tuple *kwnames);

/* In CPython the words of a complaint about the number of arguments depend on how the function takes them. */
enum native_style {
    NATIVE_BY_COUNTS, /* min == max == 0: "f() takes no arguments (1 given)"; 1: "f() takes exactly one argument (2 given)";
                         else "f expected at most 1 argument, got 2" */
    NATIVE_EXPECTED,  /* always "f expected 1 argument, got 0" */
    NATIVE_PARSED     /* "f() takes at least 1 argument (0 given)": find, count, startswith ... */
};

/* One entry of a table of natives. For methods the counts do NOT include self.
 *   {"append", .function = list_append_method, .min = 1, .max = 1}
 *   {"sort", .function = list_sort_method, .parameters = "* key reverse"}
 *   {"split", .function = str_split_method, .parameters = "sep maxsplit"}
 *   {"print", .raw = builtin_print}
 * `parameters`: names separated by spaces; those after "*" are keyword-only, those before "/" positional-only; `min` of them
 * must be given. max -1: any number. */
struct native_method {
    const char *name;
    native_function function;
    native_raw_function raw;
    int min, max;
    const char *parameters;
    bool is_static;      /* of a type: no self (e.g. dict.fromkeys gets the type as args[0] with is_class) */
    bool is_class;
    const char *doc;
    enum native_style style; /* how a wrong number of arguments is worded; matters without `parameters` only */
};

struct native {
    struct object head;
    const struct native_method *method;
    value self;         /* bound self, or absent */
    struct type *owner; /* the type whose method this is (unbound: args[0] is checked against it), or NULL; borrowed */
    value module;       /* the name of the module whose function this is, a str, or absent */
    uint8_t slots;           /* of `parameters`: how many names, */
    uint8_t positional_only; /* how many of them cannot be given by keyword, */
    uint8_t positional;      /* how many can be given by position */
    /* Calls with least <= nargs <= least + more positional arguments, the instance of a method among them, need nothing but that its
     * type is `owner`, if there is one; NATIVE_NEVER_SIMPLE: there are none. */
    uint8_t more;
    uint16_t least;
};

static inline struct native *native_of(value v) {
    return (struct native *)value_object(v);
}

#define NATIVE_NEVER_SIMPLE UINT16_MAX

#define NATIVE_PARAMETERS_MOST 12

/* A function object for a table entry. self: retained; may be absent; a module makes it that module's function, which does not get it
 * as an argument. */
struct native *native_new(const struct native_method *method, value self, struct type *owner);

/* Whether native->method->function can be called as it is. */
ALWAYS_INLINE bool native_is_simple(const struct native *n, const value *args, size_t nargs) {
    return nargs - n->least <= n->more && (n->owner == NULL || value_type(args[0]) == n->owner);
}

/* Calls it: checks counts, binds keywords, raises CPython's TypeErrors ("append() takes exactly one argument (2 given)" as
 * "list.append() takes exactly one argument (2 given)"). This is type_native.call. */
value native_call(value self, const value *args, size_t nargs, struct tuple *kwnames);

/* Lays arguments out as m->parameters says, for constructors of types: slots gets one value (borrowed; absent where not given) for each
 * name, at most NATIVE_PARAMETERS_MOST. Of m only name, parameters and min count. false with TypeError pending. */
bool native_bind(const struct native_method *m, const value *args, size_t nargs, struct tuple *kwnames, value *slots);

/* The same for positional arguments alone, between least and most of them: checks their number, and that there are no keywords.
 * "f expected at least 2 arguments, got 1" */
bool native_check_positional(const char *name, size_t nargs, const struct tuple *kwnames, size_t least, size_t most);

#endif
