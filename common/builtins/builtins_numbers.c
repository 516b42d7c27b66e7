/* Builtin functions on numbers. */
#include "common/memory/model.h"
#include "common/builtins/builtins.h"
#include "common/numbers/number.h"
#include "common/objects/bytes.h"
#include "common/objects/abstract.h"
#include "common/objects/class.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/str.h"
#include "common/objects/tuple.h"

static value builtin_abs(const value *args, size_t nargs) {
    int64_t number;
    value out;
    (void)nargs;
    if (LIKELY(value_is_int(args[0]) && value_to_int64(args[0], &number))) {
        if (number >= 0) {
            return value_retained(args[0]);
        }
        if (LIKELY(value_try_negate(args[0], &out))) {
            return out;
        }
    }
    if (value_type(args[0])->unary == NULL) {
        return exception_raise(&type_TypeError, "bad operand type for abs(): '%T'", args[0]);
    }
    return abstract_unary(NUMBER_ABS, args[0]);
}

static value builtin_divmod(const value *args, size_t nargs) {
    (void)nargs;
    return abstract_binary(NUMBER_DIVMOD, args[0], args[1]);
}

static value builtin_pow(const value *args, size_t nargs) {
    (void)nargs;
    if (value_is_absent(args[2]) || value_is_none(args[2])) {
        return abstract_binary(NUMBER_POW, args[0], args[1]);
    }
    return number_power_modulo(args[0], args[1], args[2]);
}

static value builtin_round(const value *args, size_t nargs) {
    value ndigits = args[1], result;
    (void)nargs;
    if (class_check(value_type(args[0]))) {
        bool found;
        result = class_call_special(args[0], CLASS_NAME_round, &ndigits, !value_is_absent(ndigits), &found);
        if (found) {
            return result;
        }
    }
    result = number_round(args[0], value_is_absent(ndigits) || value_is_none(ndigits) ? VALUE_ABSENT : ndigits);
    if (!value_is_absent(result) && number_is_not_implemented(result)) {
        value_release(result);
        return exception_raise(&type_TypeError, "type %T doesn't define __round__ method", args[0]);
    }
    return result;
}

static value in_base(value v, int base) {
    value number = abstract_index_value(v), text;
    if (value_is_absent(number)) {
        return number;
    }
    text = int_to_str(number, base);
    value_release(number);
    return text;
}

static value builtin_bin(const value *args, size_t nargs) {
    (void)nargs;
    return in_base(args[0], 2);
}
static value builtin_oct(const value *args, size_t nargs) {
    (void)nargs;
    return in_base(args[0], 8);
}
static value builtin_hex(const value *args, size_t nargs) {
    (void)nargs;
    return in_base(args[0], 16);
}

/* ---- min, max ---- */

struct extreme {
    value function;      /* key, or absent */
    value best, best_key; /* owned; absent before the first item */
    enum order wanted;   /* an item replaces the best when its key compares so with the best's */
};

static bool consider(void *context, value item) {
    struct extreme *e = context;
    value key = value_is_absent(e->function) ? value_retained(item) : abstract_call_one(e->function, item);
    int better;
    if (value_is_absent(key)) {
        return false;
    }
    better = value_is_absent(e->best) ? 1 : abstract_compare_test(e->wanted, key, e->best_key);
    if (better > 0) {
        value_replace(&e->best, value_retained(item));
        value_replace(&e->best_key, key);
        return true;
    }
    value_release(key);
    return better == 0;
}

static value extreme(const char *name, enum order wanted, const value *args, size_t nargs, struct tuple *kwnames) {
    static const char *const keywords[] = {"key", "default", NULL};
    size_t recognised = 0;
    value function = builtins_keyword(args, nargs, kwnames, "key", &recognised);
    value fallback = builtins_keyword(args, nargs, kwnames, "default", &recognised);
    struct extreme e = {VALUE_ABSENT, VALUE_ABSENT, VALUE_ABSENT, wanted};
    bool ok = true;
    if (nargs == 0) {
        return exception_raise(&type_TypeError, "%s expected at least 1 argument, got 0", name);
    }
    if (!builtins_keywords_done(kwnames, recognised, keywords, name)) {
        return VALUE_ABSENT;
    }
    if (nargs > 1 && !value_is_absent(fallback)) {
        return exception_raise(&type_TypeError,
                               "Cannot specify a default for %s() with multiple positional arguments", name);
    }
    if (!value_is_absent(function) && !value_is_none(function)) {
        e.function = function;
    }
    if (nargs == 1) {
        ok = abstract_each(args[0], consider, &e);
    } else {
        for (size_t i = 0; ok && i < nargs; i++) {
            ok = consider(&e, args[i]);
        }
    }
    value_release_any(e.best_key);
    if (!ok) {
        value_release_any(e.best);
        return VALUE_ABSENT;
    }
    if (value_is_absent(e.best)) {
        return value_is_absent(fallback)
                   ? exception_raise(&type_ValueError, "%s() arg is an empty sequence", name)
                   : value_retained(fallback);
    }
    return e.best;
}

/* Of two or more arguments without keywords. */
static value extreme_of(enum order wanted, const value *args, size_t nargs) {
    value best = args[0];
    for (size_t i = 1; i < nargs; i++) {
        int order, better;
        if (LIKELY(value_try_compare(args[i], best, &order))) {
            better = wanted == ORDER_LT ? order < 0 : order > 0;
        } else if ((better = abstract_compare_test(wanted, args[i], best)) < 0) {
            return VALUE_ABSENT;
        }
        best = better ? args[i] : best;
    }
    return value_retained(best);
}

/* The items of a list or tuple; NULL: of something else. */
static const value *items_of(value v, int64_t *length) {
    if (value_has_type(v, &type_list)) {
        *length = list_of(v)->length;
        return list_of(v)->items;
    }
    if (value_has_type(v, &type_tuple)) {
        *length = tuple_of(v)->length;
        return tuple_of(v)->items;
    }
    return NULL;
}

/* Of a list or tuple whose items are compared without code of the program; absent, with nothing raised, of another. In CPython 2.7
 * comparing an int with a long makes a long, so there nothing is compared that may have to be compared again. */
static value quick_extreme(enum order wanted, value sequence) {
    int64_t length = 0;
    const value *items = items_of(sequence, &length);
    if (items == NULL || length == 0 || TAGBOX_CPYTHON < 300) {
        return VALUE_ABSENT;
    }
    value best = value_from_heap(items[0]);
    for (int64_t i = 1; i < length; i++) {
        value item = value_from_heap(items[i]);
        int order;
        if (UNLIKELY(!value_try_compare(item, best, &order))) {
            return VALUE_ABSENT;
        }
        best = (wanted == ORDER_LT ? order < 0 : order > 0) ? item : best;
    }
    return value_retained(best);
}

/* min or max without keywords. */
static value plain_extreme(const char *name, enum order wanted, const value *args, size_t nargs) {
    if (nargs > 1) {
        return extreme_of(wanted, args, nargs);
    }
    value best = nargs == 1 ? quick_extreme(wanted, args[0]) : VALUE_ABSENT;
    return value_is_absent(best) ? extreme(name, wanted, args, nargs, NULL) : best;
}

static value builtin_min(const value *args, size_t nargs, struct tuple *kwnames) {
    return kwnames == NULL ? plain_extreme("min", ORDER_LT, args, nargs) : extreme("min", ORDER_LT, args, nargs, kwnames);
}
static value builtin_max(const value *args, size_t nargs, struct tuple *kwnames) {
    return kwnames == NULL ? plain_extreme("max", ORDER_GT, args, nargs) : extreme("max", ORDER_GT, args, nargs, kwnames);
}

/* ---- sum ---- */

/* As in CPython, ints are summed as machine words and floats as doubles while that is exact; the total becomes a value only when
 * it must. */
struct total {
    enum { TOTAL_WORD, TOTAL_DOUBLE, TOTAL_VALUE } kind;
    int64_t word;
    double number;
    value total; /* owned */
};

static bool total_settle(struct total *t) {
    if (t->kind != TOTAL_VALUE) {
        t->total = t->kind == TOTAL_DOUBLE ? value_from_double(t->number)
                   : TAGBOX_CPYTHON < 312  ? value_from_int64(t->word)
                                           : value_from_size(t->word);
        t->kind = TOTAL_VALUE;
    }
    return !value_is_absent(t->total);
}

static bool add_item(void *context, value item) {
    struct total *t = context;
    int64_t word;
    value sum;
    if (t->kind == TOTAL_WORD) {
        if (value_is_int(item) || (TAGBOX_CPYTHON >= 311 && value_has_type(item, &type_bool))) {
            bool fits = value_is_int(item) ? value_to_int64(item, &word)
                                           : (word = value_is(item, value_from_object(&true_object.head)), true);
            int64_t total;
            if (fits && !__builtin_add_overflow(t->word, word, &total)) {
                t->word = total;
                return true;
            }
        } else if (value_is_float(item)) {
            t->kind = TOTAL_DOUBLE;
            t->number = (double)t->word + value_double(item);
            return true;
        }
    } else if (t->kind == TOTAL_DOUBLE) {
        if (value_is_float(item)) {
            t->number += value_double(item);
            return true;
        }
        if (value_is_int(item) && value_to_int64(item, &word)) {
            t->number += (double)word;
            return true;
        }
    }
    if (!total_settle(t)) {
        return false;
    }
    sum = abstract_binary(NUMBER_ADD, t->total, item);
    value_release(t->total);
    t->total = sum;
    return !value_is_absent(sum);
}

/* All of a list or tuple of ints, while the total is a word. false: there are others; nothing has happened. */
static bool add_words(struct total *t, value sequence) {
    int64_t length = 0, total = t->word;
    const value *items = items_of(sequence, &length);
    if (items == NULL) {
        return false;
    }
    for (int64_t i = 0; i < length; i++) {
        value item = value_from_heap(items[i]);
        int64_t word;
        if (UNLIKELY(!value_is_int(item) || !value_to_int64(item, &word) || __builtin_add_overflow(total, word, &total))) {
            return false;
        }
    }
    t->word = total;
    return true;
}

static value builtin_sum(const value *args, size_t nargs) {
    struct total t = {TOTAL_WORD, 0, 0.0, VALUE_ABSENT};
    value start = args[1];
    (void)nargs;
    if (!value_is_absent(start)) {
        if (str_check(start)) {
            return exception_raise(&type_TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
        }
        if (bytes_check(start) || bytearray_check(start)) {
            return exception_raise(&type_TypeError, "sum() can't sum %s [use b''.join(seq) instead]",
                                   bytes_check(start) ? "bytes" : "bytearray");
        }
        if (value_is_float(start)) {
            t.kind = TOTAL_DOUBLE;
            t.number = value_double(start);
        } else if (!value_is_int(start) || !value_to_int64(start, &t.word)) {
            t.kind = TOTAL_VALUE;
            t.total = value_retained(start);
        }
    }
    if (TAGBOX_CPYTHON < 300 && value_is_absent(start)) {
        value_release(value_from_int64(0)); /* the total is an object from the beginning */
    }
    if (t.kind == TOTAL_WORD && add_words(&t, args[0])) {
        return total_settle(&t) ? t.total : VALUE_ABSENT;
    }
    if (!abstract_each(args[0], add_item, &t)) {
        if (t.kind == TOTAL_VALUE) {
            value_release_any(t.total);
        }
        return VALUE_ABSENT;
    }
    return total_settle(&t) ? t.total : VALUE_ABSENT;
}

const struct native_method builtins_numbers[] = {
    {"abs", .function = builtin_abs, .min = 1, .max = 1},
    {"divmod", .function = builtin_divmod, .min = 2, .max = 2},
    {"pow", .function = builtin_pow, .min = 2, .parameters = "base exp mod"},
    {"round", .function = builtin_round, .min = 1, .parameters = "number ndigits"},
    {"bin", .function = builtin_bin, .min = 1, .max = 1},
    {"oct", .function = builtin_oct, .min = 1, .max = 1},
    {"hex", .function = builtin_hex, .min = 1, .max = 1},
    {"min", .raw = builtin_min},
    {"max", .raw = builtin_max},
    {"sum", .function = builtin_sum, .min = 1, .parameters = "iterable / start"},
    {NULL, .min = 0},
};
