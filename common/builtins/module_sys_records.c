/* sys.version_info, float_info, hash_info, implementation: what this Python is. The first three are tuples whose items have names,
 * as in CPython (struct sequences).
 */
#include <float.h>

#include "common/builtins/modules_private.h"
#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/tuple.h"

/* The Python that this is a subset of. */
#define VERSION_MAJOR 3
#define VERSION_MINOR 11
#define VERSION_MICRO 2
#define VERSION_TEXT "3.11.2 (tagbox)"
#define VERSION_HEX (VERSION_MAJOR << 24 | VERSION_MINOR << 16 | VERSION_MICRO << 8 | 0xF0 /* final */)

/* X(record, index, name, value) */
#define VERSION_INFO(X)                                                                             \
    X(version_info, 0, major, value_from_int64(VERSION_MAJOR))                                      \
    X(version_info, 1, minor, value_from_int64(VERSION_MINOR))                                      \
    X(version_info, 2, micro, value_from_int64(VERSION_MICRO))                                      \
    X(version_info, 3, releaselevel, modules_str(str_from_ascii("final")))                          \
    X(version_info, 4, serial, value_from_int64(0))

#define FLOAT_INFO(X)                                                                               \
    X(float_info, 0, max, value_from_double(DBL_MAX))                                               \
    X(float_info, 1, max_exp, value_from_int64(DBL_MAX_EXP))                                        \
    X(float_info, 2, max_10_exp, value_from_int64(DBL_MAX_10_EXP))                                  \
    X(float_info, 3, min, value_from_double(DBL_MIN))                                               \
    X(float_info, 4, min_exp, value_from_int64(DBL_MIN_EXP))                                        \
    X(float_info, 5, min_10_exp, value_from_int64(DBL_MIN_10_EXP))                                  \
    X(float_info, 6, dig, value_from_int64(DBL_DIG))                                                \
    X(float_info, 7, mant_dig, value_from_int64(DBL_MANT_DIG))                                      \
    X(float_info, 8, epsilon, value_from_double(DBL_EPSILON))                                       \
    X(float_info, 9, radix, value_from_int64(FLT_RADIX))                                            \
    X(float_info, 10, rounds, value_from_int64(1))

/* Of numbers only: how a str is hashed is this implementation's own business. */
#define HASH_INFO(X)                                                                                \
    X(hash_info, 0, width, value_from_int64(64))                                                    \
    X(hash_info, 1, modulus, value_from_int64(((int64_t)1 << 61) - 1))                              \
    X(hash_info, 2, inf, value_from_int64(314159))                                                  \
    X(hash_info, 3, nan, value_from_int64(0))                                                       \
    X(hash_info, 4, imag, value_from_int64(1000003))

#define DEFINE_GETTER(record, index, name, v)                                                       \
    static value get_##record##_##name(value self) {                                                \
        return value_retained(value_from_heap(tuple_of(self)->items[index]));                       \
    }
VERSION_INFO(DEFINE_GETTER)
FLOAT_INFO(DEFINE_GETTER)
HASH_INFO(DEFINE_GETTER)

#define MEMBER(record, index, name, v) {#name, get_##record##_##name, NULL},
static const struct type_member version_info_members[] = {VERSION_INFO(MEMBER){NULL, NULL, NULL}};
static const struct type_member float_info_members[] = {FLOAT_INFO(MEMBER){NULL, NULL, NULL}};
static const struct type_member hash_info_members[] = {HASH_INFO(MEMBER){NULL, NULL, NULL}};

static value refuse_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    (void)args;
    (void)nargs;
    (void)kwnames;
    return exception_raise(&type_TypeError, "cannot create '%s' instances", type->name);
}

/* name(member=value, ...) */
static value members_repr(value self, const char *name) {
    const struct type_member *members = value_type(self)->members;
    struct str_builder b;
    str_builder_init(&b);
    str_builder_add_text(&b, name);
    str_builder_add_text(&b, "(");
    for (const struct type_member *m = members; m->name != NULL; m++) {
        value v = m->get(self), shown = value_is_absent(v) ? VALUE_ABSENT : abstract_repr(v);
        value_release_any(v);
        if (value_is_absent(shown)) {
            str_builder_discard(&b);
            return VALUE_ABSENT;
        }
        str_builder_add_text(&b, m == members ? "" : ", ");
        str_builder_add_text(&b, m->name);
        str_builder_add_text(&b, "=");
        str_builder_add_str(&b, str_of(shown));
        value_release(shown);
    }
    str_builder_add_text(&b, ")");
    return modules_str(str_builder_finish(&b));
}

static value record_repr(value self) {
    return members_repr(self, value_type(self)->name);
}

#define RECORD_TYPE(text, member_table)                                                             \
    {                                                                                               \
        .head = {OBJECT_IMMORTAL, &type_type}, .name = text, .size = sizeof(struct tuple),          \
        .flags = TYPE_TRACKED | TYPE_TUPLE_SUBCLASS, .base = &type_tuple, .members = member_table,  \
        .construct = refuse_construct, .repr = record_repr,                                         \
    }
static struct type type_version_info = RECORD_TYPE("sys.version_info", version_info_members);
static struct type type_float_info = RECORD_TYPE("sys.float_info", float_info_members);
static struct type type_hash_info = RECORD_TYPE("sys.hash_info", hash_info_members);

/* Steals the items, some of which may be absent with an exception pending. */
static value record_new(struct type *type, const value *items, size_t count) {
    struct tuple *t = NULL;
    bool ok = true;
    for (size_t i = 0; i < count; i++) {
        ok = ok && !value_is_absent(items[i]);
    }
    if (ok) {
        t = (struct tuple *)object_new(type, sizeof *t + count * sizeof(value));
    }
    if (t == NULL) {
        for (size_t i = 0; i < count; i++) {
            value_release_any(items[i]);
        }
        return VALUE_ABSENT;
    }
    t->length = (int64_t)count;
    tuple_forget_hash(t);
    for (size_t i = 0; i < count; i++) {
        t->items[i] = items[i];
    }
    gc_track(&t->head);
    return tuple_value(t);
}

#define ITEM(record, index, name, v) v,
#define DEFINE_RECORD(record, items_of)                                                             \
    static value make_##record(void) {                                                              \
        const value items[] = {items_of(ITEM)};                                                     \
        return record_new(&type_##record, items, sizeof items / sizeof *items);                     \
    }
DEFINE_RECORD(version_info, VERSION_INFO)
DEFINE_RECORD(float_info, FLOAT_INFO)
DEFINE_RECORD(hash_info, HASH_INFO)

/* ---- sys.implementation ---- */

static value get_implementation_name(value self) {
    (void)self;
    return modules_str(str_from_ascii("tagbox"));
}
static value get_implementation_cache_tag(value self) {
    (void)self;
    return value_none_retained(); /* no bytecode is cached */
}
static value get_implementation_version(value self) {
    (void)self;
    return make_version_info();
}
static value get_implementation_hexversion(value self) {
    (void)self;
    return value_from_int64(VERSION_HEX);
}

static const struct type_member implementation_members[] = {
    {"name", get_implementation_name, NULL},
    {"cache_tag", get_implementation_cache_tag, NULL},
    {"version", get_implementation_version, NULL},
    {"hexversion", get_implementation_hexversion, NULL},
    {NULL, NULL, NULL},
};

static value implementation_repr(value self) {
    return members_repr(self, "namespace");
}

static struct type type_implementation = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "types.SimpleNamespace",
    .size = sizeof(struct object),
    .members = implementation_members,
    .construct = refuse_construct,
    .repr = implementation_repr,
};
/* The one instance. */
static struct object implementation = {OBJECT_IMMORTAL, &type_implementation};

/* ---- The module's side ---- */

bool module_sys_add_records(struct module *m) {
    return modules_add_text(m, "version", VERSION_TEXT) && modules_add_int(m, "hexversion", VERSION_HEX) &&
           module_add(m, "version_info", make_version_info()) && module_add(m, "float_info", make_float_info()) &&
           module_add(m, "hash_info", make_hash_info()) &&
           module_add(m, "implementation", value_retained(value_from_object(&implementation)));
}

bool module_sys_ready(void) {
    return type_ready(&type_version_info) && type_ready(&type_float_info) && type_ready(&type_hash_info) &&
           type_ready(&type_implementation);
}

void module_sys_finish(void) {
    type_finish(&type_version_info);
    type_finish(&type_float_info);
    type_finish(&type_hash_info);
    type_finish(&type_implementation);
}
