/* str methods that ask what kind of characters there are: isalpha and its kin. */
#include "common/objects/str_internal.h"
#include "common/objects/unicode.h"

/* Whether there is a character and every one has one of `flags`. */
static value all_have(value self, unsigned flags) {
    struct text t = str_text(str_of(self));
    for (int64_t i = 0; i < t.length; i++) {
        if (!unicode_has(text_get(t, i), flags)) {
            return value_from_bool(false);
        }
    }
    return value_from_bool(t.length > 0);
}

#define ALL_HAVE(name, flags)                                  \
    value str_method_##name(const value *args, size_t nargs) { \
        (void)nargs;                                           \
        return all_have(args[0], flags);                       \
    }

ALL_HAVE(isalpha, UNICODE_ALPHA)
ALL_HAVE(isdecimal, UNICODE_DECIMAL)
ALL_HAVE(isdigit, UNICODE_DIGIT)
ALL_HAVE(isnumeric, UNICODE_NUMERIC)
ALL_HAVE(isalnum, UNICODE_ALPHA | UNICODE_DECIMAL | UNICODE_DIGIT | UNICODE_NUMERIC)
ALL_HAVE(isspace, UNICODE_SPACE)

value str_method_isprintable(const value *args, size_t nargs) {
    (void)nargs;
    return str_of(args[0])->length == 0 ? value_from_bool(true)
                                        : all_have(args[0], UNICODE_PRINTABLE);
}

/* Whether there are characters with `wanted` and none with `unwanted`. */
static value some_and_none(value self, unsigned wanted, unsigned unwanted) {
    struct text t = str_text(str_of(self));
    bool found = false;
    for (int64_t i = 0; i < t.length; i++) {
        unsigned flags = unicode_record_of(text_get(t, i))->flags;
        if ((flags & unwanted) != 0) {
            return value_from_bool(false);
        }
        found |= (flags & wanted) != 0;
    }
    return value_from_bool(found);
}

value str_method_isupper(const value *args, size_t nargs) {
    (void)nargs;
    return some_and_none(args[0], UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE);
}

value str_method_islower(const value *args, size_t nargs) {
    (void)nargs;
    return some_and_none(args[0], UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE);
}

value str_method_istitle(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    bool found = false, in_word = false;
    for (int64_t i = 0; i < t.length; i++) {
        unsigned flags = unicode_record_of(text_get(t, i))->flags;
        bool capital = (flags & (UNICODE_UPPER | UNICODE_TITLE)) != 0;
        if (capital ? in_word : (flags & UNICODE_LOWER) != 0 && !in_word) {
            return value_from_bool(false);
        }
        in_word = (flags & UNICODE_CASED) != 0;
        found |= in_word;
    }
    return value_from_bool(found);
}

value str_method_isidentifier(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    for (int64_t i = 0; i < t.length; i++) {
        if (!unicode_has(text_get(t, i), i == 0 ? UNICODE_ID_START : UNICODE_ID_CONTINUE)) {
            return value_from_bool(false);
        }
    }
    return value_from_bool(t.length > 0);
}
