/* str methods that map case: upper, lower, title, capitalize, swapcase, casefold. */
#include "common/objects/str_internal.h"
#include "common/objects/unicode.h"

static value finished(struct str_builder *b) {
    struct str *s = str_builder_finish(b);
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

#define SIGMA 0x3A3u
#define SMALL_SIGMA 0x3C3u
#define FINAL_SIGMA 0x3C2u

static bool ignored(struct text t, int64_t i) {
    return unicode_has(text_get(t, i), UNICODE_CASE_IGNORABLE);
}

/* The one mapping that depends on context (Unicode, SpecialCasing, Final_Sigma): a sigma at `at`
 * ends a word when, past case-ignorable characters, a cased one comes before and none after. */
static uint32_t lower_sigma(struct text t, int64_t at) {
    int64_t i = at - 1;
    while (i >= 0 && ignored(t, i)) {
        i--;
    }
    if (i < 0 || !unicode_has(text_get(t, i), UNICODE_CASED)) {
        return SMALL_SIGMA;
    }
    i = at + 1;
    while (i < t.length && ignored(t, i)) {
        i++;
    }
    return i == t.length || !unicode_has(text_get(t, i), UNICODE_CASED) ? FINAL_SIGMA : SMALL_SIGMA;
}

static bool add_mapped(struct str_builder *b, struct text t, int64_t at, enum unicode_case to) {
    uint32_t c = text_get(t, at), mapped[UNICODE_EXPANSION_MAX];
    if (c == SIGMA && to == UNICODE_TO_LOWER) {
        return str_builder_add_char(b, lower_sigma(t, at));
    }
    int count = unicode_map(c, to, mapped);
    for (int i = 0; i < count; i++) {
        if (!str_builder_add_char(b, mapped[i])) {
            return false;
        }
    }
    return true;
}

static uint8_t ascii_lower(uint8_t c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static uint8_t ascii_upper(uint8_t c) {
    return c >= 'a' && c <= 'z' ? c - 32 : c;
}

/* ASCII maps into ASCII of the same length. */
static value map_ascii(const struct str *s, bool up) {
    struct str *result = str_new(s->length, 0x7F);
    if (result == NULL) {
        return VALUE_ABSENT;
    }
    const uint8_t *restrict from = str_data(s);
    uint8_t *restrict to = str_data(result);
    for (int64_t i = 0; i < s->length; i++) {
        to[i] = up ? ascii_upper(from[i]) : ascii_lower(from[i]);
    }
    return str_value(result);
}

static value map_all(value self, enum unicode_case to) {
    struct str *s = str_of(self);
    if (s->is_ascii && s->length > 1) {
        return map_ascii(s, to == UNICODE_TO_UPPER);
    }
    struct text t = str_text(s);
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length && add_mapped(&b, t, i, to); i++) {
    }
    return finished(&b);
}

value str_method_upper(const value *args, size_t nargs) {
    (void)nargs;
    return map_all(args[0], UNICODE_TO_UPPER);
}

value str_method_lower(const value *args, size_t nargs) {
    (void)nargs;
    return map_all(args[0], UNICODE_TO_LOWER);
}

value str_method_casefold(const value *args, size_t nargs) {
    (void)nargs;
    return map_all(args[0], UNICODE_TO_FOLDED);
}

value str_method_title(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    struct str_builder b;
    str_builder_init(&b);
    bool in_word = false;
    for (int64_t i = 0; i < t.length; i++) {
        if (!add_mapped(&b, t, i, in_word ? UNICODE_TO_LOWER : UNICODE_TO_TITLE)) {
            break;
        }
        in_word = unicode_has(text_get(t, i), UNICODE_CASED);
    }
    return finished(&b);
}

value str_method_capitalize(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        if (!add_mapped(&b, t, i, i == 0 ? UNICODE_TO_TITLE : UNICODE_TO_LOWER)) {
            break;
        }
    }
    return finished(&b);
}

value str_method_swapcase(const value *args, size_t nargs) {
    (void)nargs;
    struct text t = str_text(str_of(args[0]));
    struct str_builder b;
    str_builder_init(&b);
    for (int64_t i = 0; i < t.length; i++) {
        uint32_t c = text_get(t, i);
        bool added = unicode_has(c, UNICODE_UPPER)   ? add_mapped(&b, t, i, UNICODE_TO_LOWER)
                     : unicode_has(c, UNICODE_LOWER) ? add_mapped(&b, t, i, UNICODE_TO_UPPER)
                                                     : str_builder_add_char(&b, c);
        if (!added) {
            break;
        }
    }
    return finished(&b);
}
