/* The type table: what a value's type can do, as C function slots.
 *
 * A type is itself an object (type_type), so that classes defined by programs are types made at run time from the same
 * struct. Built-in types are static and immortal. A slot left NULL means "inherit": type_ready() copies it from `base`; what
 * is still NULL after that is not supported, and the abstract layer (common/objects/abstract.h) raises the right TypeError.
 *
 * Slots follow the conventions of common/core/object.h. `self` always has this type or a subtype.
 */
#ifndef TAGBOX_COMMON_CORE_TYPE_H
#define TAGBOX_COMMON_CORE_TYPE_H

#include "common/core/gc.h"
#include "common/core/object.h"

struct dict;
struct tuple;
struct native_method;

enum number_operator {
    NUMBER_ADD,
    NUMBER_SUB,
    NUMBER_MUL,
    NUMBER_FLOORDIV,
    NUMBER_MOD,
    NUMBER_AND,
    NUMBER_OR,
    NUMBER_XOR,
    NUMBER_LSHIFT,
    NUMBER_RSHIFT,
    NUMBER_TRUEDIV,
    NUMBER_POW,
    NUMBER_MATMUL,
    NUMBER_DIVMOD,
    NUMBER_COUNT
};

enum number_unary { NUMBER_NEGATE, NUMBER_POSITIVE, NUMBER_INVERT, NUMBER_ABS };

/* Rich comparisons; order_swapped(op) is the operator with sides exchanged. */
enum order { ORDER_LT, ORDER_LE, ORDER_GT, ORDER_GE, ORDER_EQ, ORDER_NE };

enum type_flags {
    TYPE_TRACKED = 1 << 0,    /* instances carry a collector header; traverse is set */
    TYPE_BASE = 1 << 1,       /* may be subclassed by programs */
    TYPE_HEAP = 1 << 2,       /* made at run time, reference counted */
    TYPE_INT_SUBCLASS = 1 << 3,
    TYPE_STR_SUBCLASS = 1 << 4,
    TYPE_LIST_SUBCLASS = 1 << 5,
    TYPE_TUPLE_SUBCLASS = 1 << 6,
    TYPE_DICT_SUBCLASS = 1 << 7,
    TYPE_EXCEPTION_SUBCLASS = 1 << 8,
    TYPE_TYPE_SUBCLASS = 1 << 9,
    TYPE_BYTES_SUBCLASS = 1 << 10,
    TYPE_SET_SUBCLASS = 1 << 11, /* set or frozenset */
    TYPE_FLOAT_SUBCLASS = 1 << 12,
    TYPE_INSTANCE_WORDS = 1 << 13, /* two words before the collector header: an attribute dict, and what CPython has for weak references */
    TYPE_OWN_MRO = 1 << 20, /* built in, with ancestors that are not in the chain of bases */
    TYPE_ABSTRACT = 1 << 14,       /* __abstractmethods__ is not empty: no instances */
    /* What match statements ask (PEP 634); a class has the first two from its bases or from __abc_tpflags__. */
    TYPE_SEQUENCE = 1 << 15,
    TYPE_MAPPING = 1 << 16,
    TYPE_MATCH_SELF = 1 << 17, /* one positional pattern stands for the object itself */
};

struct type {
    struct object head;
    const char *name; /* as shown to the user, without module */
    size_t size;      /* bytes of an instance from its object header on (the fixed part) */
    uint32_t flags;
    uint32_t version; /* changes whenever attributes of this type or a base change; 0 = never cached */
    struct type *base;
    struct tuple *mro;                   /* set by type_ready */
    struct dict *attributes;             /* name -> value; of built-in types NULL until somebody asks: type_attributes() */
    const struct native_method *methods; /* of built-in types, ends with a NULL name; or NULL */
    const struct type_member *members;   /* computed attributes of built-in types (struct type_member); or NULL */
    const char *doc;

    void (*deallocate)(struct object *self); /* releases what self owns, then object_free */
    void (*traverse)(struct object *self, gc_visit visit, void *context);
    /* Runs what a program wants done before the object goes, once; it may bring the object back to life. Deallocation of such types calls
     * it, and a collection does for all garbage before any of it is taken apart. */
    void (*finalize)(struct object *self);
    void (*clear)(struct object *self); /* breaks cycles: drops references, leaves self valid */

    /* Calling the type itself: `type` may be a subtype. args/nargs/kwnames as in `call`. */
    value (*construct)(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
    /* The two halves of it, __new__ and __init__, for types that programs may subclass. `type` may be a subtype. initialize NULL: nothing
     * is left to do, the arguments have been seen to. */
    value (*create)(struct type *type, const value *args, size_t nargs, struct tuple *kwnames);
    int (*initialize)(value self, const value *args, size_t nargs, struct tuple *kwnames);
    /* `args` holds nargs positional values followed by one value for each name in kwnames (NULL: none). */
    value (*call)(value self, const value *args, size_t nargs, struct tuple *kwnames);

    value (*repr)(value self);
    value (*str)(value self); /* NULL: repr */
    value (*format)(value self, value spec);
    bool (*hash)(value self, int64_t *hash); /* false with an exception pending; type_unhashable for list, dict, set */
    /* A value (usually bool), or NotImplemented. */
    value (*compare)(enum order op, value self, value other);
    int (*truth)(value self);                /* NULL: length() != 0 if there is one, else true */
    value (*get_attribute)(value self, value name); /* NULL: the generic look-up along the mro */
    int (*set_attribute)(value self, value name, value new_value /* absent: delete */);

    value (*iter)(value self);
    value (*next)(value self); /* absent WITHOUT a pending exception: exhausted */

    /* Called with self as left or as right operand; NotImplemented if it cannot. `inplace` may change left and return it. */
    value (*binary)(enum number_operator op, value left, value right);
    value (*inplace)(enum number_operator op, value left, value right);
    value (*unary)(enum number_unary op, value operand);
    bool (*index)(value self, value *out); /* __index__: an int (exact), owned by the caller; false: exception pending */

    int64_t (*length)(value self); /* -1: exception pending */
    value (*get_item)(value self, value key);
    int (*set_item)(value self, value key, value item /* absent: delete */);
    int (*contains)(value self, value item);

    value (*get_descriptor)(value self, value instance /* absent: accessed on the class */, struct type *owner);
    int (*set_descriptor)(value self, value instance, value new_value /* absent: delete */);
    size_t (*sizeof_object)(value self); /* sys.getsizeof without the collector header; NULL: size */
    int64_t (*length_hint)(value self); /* __length_hint__ of an iterator: how many items are left; -1: exception pending */
};

/* A computed attribute of a built-in type, e.g. exception.args. `set` NULL: read-only. */
struct type_member {
    const char *name;
    value (*get)(value self);
    int (*set)(value self, value new_value /* absent: delete */);
};

/* Completes a static type: inherits slots from base (default type_object), builds the mro. false with an exception pending. Needs
 * strings, dicts and tuples to work (they are readied first). */
bool type_ready(struct type *type);

/* The type's own attributes; a built-in type's dict is made from `methods` and `members` when it is first asked for, since most
 * programs never touch most types. Borrowed; NULL with MemoryError pending, or without where the type is not ready. No collection
 * runs, nor do these objects count towards one. */
struct dict *type_attributes(struct type *type);

/* The same with the special methods that are slots, which are otherwise made one by one when they are looked up. */
struct dict *type_all_attributes(struct type *type);

/* The same for all of the mro, which the slots of a program's class are chosen by. false with MemoryError pending. */
bool type_fill(struct type *type);

/* Copies from `base` the slots that `type` leaves NULL, and the flags that tell kinds. */
void type_inherit(struct type *type, const struct type *base);

/* A version that no type has had: its attributes, or those of a base, have changed. */
void type_renew_version(struct type *type);

/* Drops what type_ready made; at shutdown. */
void type_finish(struct type *type);

static inline bool type_is_subtype_flag(const struct type *type, uint32_t flag) {
    return (type->flags & flag) != 0;
}

/* True when `type` is `ancestor` or derives from it. */
bool type_is_subtype(const struct type *type, const struct type *ancestor);

/* The attribute `name` (an interned str) along the mro; borrowed; absent without exception when there is none. */
value type_lookup(struct type *type, value name);

/* What type_lookup() remembers of a type and a name, and what inline caches that see many types found out about the pair. */
struct type_lookup_memo {
    uint32_t version; /* of the type; 0: empty */
    bool is_method;   /* `found` takes the instance first, and no instance has an attribute of that name */
    size_t place;     /* where the attribute stands in all instances that have it, from the header on; 0: not known */
    value name;       /* held: were it to die, another might take its address */
    value found;      /* borrowed from a type's dict; absent: known not to be there */
};
#define TYPE_LOOKUP_MEMOS 1024 /* a power of two */
extern struct type_lookup_memo type_lookup_memos[TYPE_LOOKUP_MEMOS];

/* The place of a pair's memo, which may hold another pair. */
static inline struct type_lookup_memo *type_lookup_slot(const struct type *type, uint64_t name_id) {
    return &type_lookup_memos[((size_t)(name_id >> 4) ^ type->version * 31u) & (TYPE_LOOKUP_MEMOS - 1)];
}

/* For `hash`: raises TypeError "unhashable type: '...'". */
bool type_unhashable(value self, int64_t *hash);

extern struct type type_type, type_object, type_none, type_not_implemented, type_ellipsis;
extern struct type type_int, type_bool, type_float;
extern struct type type_str, type_bytes;
extern struct type type_list, type_tuple, type_dict, type_set, type_frozenset, type_range, type_slice;
extern struct type type_property, type_classmethod, type_staticmethod, type_super;
extern struct type type_function, type_native, type_slot_wrapper, type_bound_method, type_code, type_cell, type_module, type_generator;

#endif
