/* The methods that str and bytes share: one implementation for both, which looks at self's type for
 * what differs.
 *
 * Each is a native_function (native.h) that both method tables name directly.
 */
#ifndef TAGBOX_COMMON_OBJECTS_TEXT_METHODS_H
#define TAGBOX_COMMON_OBJECTS_TEXT_METHODS_H

#include "common/objects/native.h"
#include "common/objects/text.h"
#include "common/value.h"

/* X(name) of all of them. */
#define TEXT_METHODS(X) \
    X(find)             \
    X(rfind)            \
    X(index)            \
    X(rindex)           \
    X(count)            \
    X(startswith)       \
    X(endswith)         \
    X(split)            \
    X(rsplit)           \
    X(splitlines)       \
    X(partition)        \
    X(rpartition)       \
    X(join)             \
    X(strip)            \
    X(lstrip)           \
    X(rstrip)           \
    X(replace)          \
    X(removeprefix)     \
    X(removesuffix)     \
    X(center)           \
    X(ljust)            \
    X(rjust)            \
    X(zfill)            \
    X(expandtabs)       \
    X(isascii)
#define X(name) value text_method_##name(const value *args, size_t nargs);
TEXT_METHODS(X)
#undef X

/* Their entries for a table of native_method; F(name) is the function. */
#define TEXT_METHOD_TABLE(F)                                                                      \
    {"find", .function = F(find), .min = 1, .max = 3, .style = NATIVE_PARSED},                                  \
        {"rfind", .function = F(rfind), .min = 1, .max = 3, .style = NATIVE_PARSED},                            \
        {"index", .function = F(index), .min = 1, .max = 3, .style = NATIVE_PARSED},                            \
        {"rindex", .function = F(rindex), .min = 1, .max = 3, .style = NATIVE_PARSED},                          \
        {"count", .function = F(count), .min = 1, .max = 3, .style = NATIVE_PARSED},                            \
        {"startswith", .function = F(startswith), .min = 1, .max = 3, .style = NATIVE_PARSED},                  \
        {"endswith", .function = F(endswith), .min = 1, .max = 3, .style = NATIVE_PARSED},                      \
        {"split", .function = F(split), .parameters = "sep maxsplit", .max = 2},        \
        {"rsplit", .function = F(rsplit), .parameters = "sep maxsplit", .max = 2},      \
        {"splitlines", .function = F(splitlines), .parameters = "keepends", .max = 1},  \
        {"partition", .function = F(partition), .min = 1, .max = 1},                    \
        {"rpartition", .function = F(rpartition), .min = 1, .max = 1},                  \
        {"join", .function = F(join), .min = 1, .max = 1},                              \
        {"strip", .function = F(strip), .max = 1},                                      \
        {"lstrip", .function = F(lstrip), .max = 1},                                    \
        {"rstrip", .function = F(rstrip), .max = 1},                                    \
        {"replace", .function = F(replace), .min = 2, .max = 3},                        \
        {"removeprefix", .function = F(removeprefix), .min = 1, .max = 1},              \
        {"removesuffix", .function = F(removesuffix), .min = 1, .max = 1},              \
        {"center", .function = F(center), .min = 1, .max = 2},                          \
        {"ljust", .function = F(ljust), .min = 1, .max = 2},                            \
        {"rjust", .function = F(rjust), .min = 1, .max = 2},                            \
        {"zfill", .function = F(zfill), .min = 1, .max = 1},                            \
        {"expandtabs", .function = F(expandtabs), .parameters = "tabsize", .max = 1}, { \
        "isascii", .function = F(isascii)                                               \
    }
#define TEXT_METHOD_NAME(name) text_method_##name
#define TEXT_METHOD_ENTRIES TEXT_METHOD_TABLE(TEXT_METHOD_NAME)

/* What differs between str, bytes and bytearray. */
struct text_class {
    bool is_bytes;
    uint64_t low_spaces;          /* the white space below U+0040, as a bit set */
    value (*make)(struct text t); /* a new object with a copy of t */
    value (*part)(value self, int64_t start,
                  int64_t stop); /* new, or self when that is all of it */
    uint32_t (*limit)(value v);  /* no unit of v exceeds it */
    /* A new object whose units the caller writes; absent with an exception pending. */
    value (*create)(int64_t length, uint32_t limit, void **units, uint8_t *kind);
    value (*finish)(value created); /* steals: the object as it should be now that all is written */
};

/* pre: self is a str or bytes. */
const struct text_class *text_class_of(value self);
struct text text_of(value self);

/* The same for a unit that is not ASCII. */
bool text_is_wide_space(const struct text_class *c, uint32_t unit);
static inline bool text_is_space(const struct text_class *c, uint32_t unit) {
    return unit < 64 ? (c->low_spaces >> unit & 1) != 0 : unit >= 0x80 && text_is_wide_space(c, unit);
}

/* Reads an argument of a method of c that must be of c's type. Else TypeError: for str the
 * printf-like message (NULL: "must be str, not ...") with abstract_given(argument) for its %s, for
 * bytes "a bytes-like object is required, ...". */
bool text_argument(const struct text_class *c, value argument, const char *str_message,
                   struct text *out);

/* Optional start and end (args[2], args[3] where nargs reaches) clipped to a length, as slices do;
 * *start may exceed *stop. */
bool text_range(const value *args, size_t nargs, int64_t length, int64_t *start, int64_t *stop);

/* self with n repetitions, for `*`; NotImplemented when n is no int. */
value text_repeat(value self, value n);

/* left + right where right is of another class: TypeError. (Sequences are asked to concatenate only after both sides' own methods.) */
value text_foreign_add(value left, value right);

/* Compares two of the same class. */
value text_rich_compare(enum order op, struct text a, struct text b);

#endif
