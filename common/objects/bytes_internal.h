/* What the parts of bytes share among themselves. */
#ifndef TAGBOX_COMMON_OBJECTS_BYTES_INTERNAL_H
#define TAGBOX_COMMON_OBJECTS_BYTES_INTERNAL_H

#include "common/objects/bytes.h"
#include "common/objects/native.h"

extern const struct native_method bytes_methods[];

/* The methods of bytes and bytearray that str has not, or has otherwise: X(name) of all that look at self. */
#define BYTES_METHODS(X)                                                                            \
    X(lower) X(upper) X(swapcase) X(title) X(capitalize) X(isalpha) X(isdigit) X(isalnum) X(isspace) \
    X(isupper) X(islower) X(istitle) X(decode) X(hex) X(translate)
#define X(name) value bytes_method_##name(const value *args, size_t nargs);
BYTES_METHODS(X)
#undef X
value bytes_method_fromhex(const value *args, size_t nargs);
value bytes_method_maketrans(const value *args, size_t nargs);

/* Their entries for a table of native_method; F(name) is the function. */
#define BYTES_METHOD_TABLE(F)                                                                       \
    {"lower", .function = F(lower)}, {"upper", .function = F(upper)},                               \
        {"swapcase", .function = F(swapcase)}, {"title", .function = F(title)},                     \
        {"capitalize", .function = F(capitalize)}, {"isalpha", .function = F(isalpha)},             \
        {"isdigit", .function = F(isdigit)}, {"isalnum", .function = F(isalnum)},                   \
        {"isspace", .function = F(isspace)}, {"isupper", .function = F(isupper)},                   \
        {"islower", .function = F(islower)}, {"istitle", .function = F(istitle)},                   \
        {"decode", .function = F(decode), .parameters = "encoding errors", .max = 2},               \
        {"hex", .function = F(hex), .parameters = "sep bytes_per_sep", .max = 2},                   \
        {"translate", .function = F(translate), .min = 1, .max = 2, .parameters = "table / delete"}, \
        {"fromhex", .function = bytes_method_fromhex, .min = 1, .max = 1, .is_class = true},        \
        {"maketrans", .function = bytes_method_maketrans, .min = 2, .max = 2, .is_static = true}
#define BYTES_METHOD_NAME(name) bytes_method_##name

/* The memory of what a built-in type has as its method tobytes() (array): CPython's buffers. Absent without exception: it is none of
 * these. */
value bytes_from_memory(value source);

/* What __bytes__ of a program's class (or of its built-in base) answers for `source`; owned. Absent with *found unset: the class has
 * none, or is built in; absent with *found set: an exception is pending, too where the answer is no bytes. */
value bytes_from_special(value source, bool *found);

#endif
