/* Builtin functions on sequences and iterators. */
#include "common/builtins/builtins.h"
#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/exception.h"
#include "common/objects/iterator.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static value builtin_sorted(const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const keywords[] = {"key", "reverse", NULL};
    size_t recognised = 0;
    value key = builtins_keyword(args, nargs, kwnames, "key", &recognised);
    value reverse = builtins_keyword(args, nargs, kwnames, "reverse", &recognised);
    int descending = 0;
    struct list *l;
    if (nargs != 1) {
        return exception_raise(&type_TypeError, "sorted expected 1 argument, got %zu", nargs);
    }
    if (!builtins_keywords_done(kwnames, recognised, keywords, "sort")) {
        return VALUE_ABSENT;
    }
    if (!value_is_absent(reverse) && !abstract_int_argument(reverse, &descending)) {
        return VALUE_ABSENT;
    }
    l = list_from_iterable(args[0]);
    if (l != NULL && !list_sort(l, key, descending != 0)) {
        object_release(&l->head);
        l = NULL;
    }
    return l == NULL ? VALUE_ABSENT : list_value(l);
}

struct search {
    int wanted; /* truth that ends it */
    bool found, failed;
};

static bool test_item(void *context, value item) {
    struct search *s = context;
    int truth = abstract_truth(item);
    s->failed = truth < 0;
    s->found = truth == s->wanted;
    return !s->failed && !s->found;
}

static value search(value iterable, int wanted) {
    struct search s = {wanted, false, false};
    if (!abstract_each(iterable, test_item, &s) && !s.found) {
        return VALUE_ABSENT;
    }
    return value_from_bool(s.found == (wanted != 0));
}

static value builtin_any(const value *args, size_t nargs) {
    (void)nargs;
    return search(args[0], 1);
}
static value builtin_all(const value *args, size_t nargs) {
    (void)nargs;
    return search(args[0], 0);
}

static value builtin_iter(const value *args, size_t nargs) {
    if (nargs == 1) {
        return abstract_iter(args[0]);
    }
    if (value_type(args[0])->call == NULL) {
        return exception_raise(&type_TypeError, "iter(v, w): v must be callable");
    }
    return callable_iterator_new(args[0], args[1]);
}

static value builtin_next(const value *args, size_t nargs) {
    value item;
    if (value_type(args[0])->next == NULL) {
        return exception_raise(&type_TypeError, "'%T' object is not an iterator", args[0]);
    }
    /* The slot itself: a generator's return value stays in the StopIteration that it raises. */
    item = value_type(args[0])->next(args[0]);
    if (!value_is_absent(item)) {
        return item;
    }
    if (error_pending()) {
        if (nargs < 2 || !error_matches(&type_StopIteration)) {
            return VALUE_ABSENT;
        }
        error_clear();
    }
    return nargs > 1 ? value_retained(args[1]) : exception_raise(&type_StopIteration, NULL);
}

static value builtin_chr(const value *args, size_t nargs) {
    int64_t code;
    struct str *s;
    value number = abstract_index_value(args[0]);
    bool fits;
    (void)nargs;
    if (value_is_absent(number)) {
        return number;
    }
    fits = value_to_int64(number, &code) && code == (int32_t)code;
    value_release(number);
    if (!fits) {
        return exception_raise(&type_OverflowError, "Python int too large to convert to C int");
    }
    if (code < 0 || code > 0x10ffff) {
        return exception_raise(&type_ValueError, "chr() arg not in range(0x110000)");
    }
    s = str_from_code_point((uint32_t)code);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

static value builtin_ord(const value *args, size_t nargs) {
    int64_t length;
    struct text t;
    (void)nargs;
    if (str_check(args[0])) {
        length = str_of(args[0])->length;
        if (length == 1) {
            return value_from_int64(str_get(str_of(args[0]), 0));
        }
    } else if (bytes_like(args[0], &t)) {
        length = t.length;
        if (length == 1) {
            return value_from_int64(text_get(t, 0));
        }
    } else {
        return exception_raise(&type_TypeError, "ord() expected string of length 1, but %T found", args[0]);
    }
    return exception_raise(&type_TypeError, "ord() expected a character, but string of length %lld found",
                           (long long)length);
}

const struct native_method builtins_sequences[] = {
    {"sorted", .raw = builtin_sorted},
    {"any", .function = builtin_any, .min = 1, .max = 1},
    {"all", .function = builtin_all, .min = 1, .max = 1},
    {"iter", .function = builtin_iter, .min = 1, .max = 2},
    {"next", .function = builtin_next, .min = 1, .max = 2},
    {"chr", .function = builtin_chr, .min = 1, .max = 1},
    {"ord", .function = builtin_ord, .min = 1, .max = 1},
    {NULL, .min = 0},
};
