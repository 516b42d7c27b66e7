/* str and bytes from below: layout, interning, in-place append, search, conversion, building,
 * formatting. What programs can see of their methods is tested against CPython in tests/lang. */
#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/bytes.h"
#include "common/objects/codec.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/objects/text.h"
#include "common/objects/unicode.h"
#include "common/objects/utf8.h"
#include "common/runtime/runtime.h"

static void begin(void) {
    cr_assert(runtime_startup());
}

static void end(void) {
    cr_assert_eq(runtime_shutdown(), 0, "every block is returned");
}

TestSuite(str, .init = begin, .fini = end);

static void release(struct str *s) {
    object_release(&s->head);
}

/* Compares s with UTF-8 text and releases it. */
static void expect(struct str *s, const char *text) {
    size_t length;
    cr_assert_not_null(s);
    char *shown = str_to_utf8(s, &length);
    cr_assert_not_null(shown);
    cr_expect_str_eq(shown, text);
    cr_expect_eq(length, strlen(text));
    mem_free(shown, length + 1);
    release(s);
}

static struct str *make(const char *text) {
    return str_from_utf8(text, strlen(text));
}

Test(str, sizes_are_cpythons) {
    static const struct {
        const char *text;
        size_t size;
        uint8_t kind;
    } cases[] = {{"", 41, 1},
                 {"a", 42, 1},
                 {"hello", 46, 1},
                 {"h\u00e9llo", 62, 1},
                 {"\u20ac\u20ac", 62, 2},
                 {"a\U0001f600", 68, 4}};
    /* The headers of 3.12 and later are above: up to 3.11 they were larger, in 2.7 byte strings had 36 bytes. */
    const int more_ascii = TAGBOX_CPYTHON >= 312 ? 0 : TAGBOX_CPYTHON >= 300 ? 8 : -4;
    const int more_wide = TAGBOX_CPYTHON >= 312 || TAGBOX_CPYTHON < 300 ? 0 : 16;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct str *s = make(cases[i].text);
        cr_expect_eq(str_size(s), cases[i].size + (size_t)(s->is_ascii ? more_ascii : more_wide), "%s", cases[i].text);
        cr_expect_eq(s->kind, cases[i].kind);
        release(s);
    }
}

Test(str, characters_and_the_empty_string_exist_once) {
    struct str *a = make("\u00e9"), *b = str_from_code_point(0xE9);
    cr_expect_eq(a, b);
    release(a);
    release(b);
    a = str_from_ascii("");
    cr_expect_eq(a, str_empty);
    release(a);
}

Test(str, interning_gives_one_object_for_one_text) {
    struct str *a = str_intern_text("some_name"), *b = str_intern(make("some_name"));
    cr_expect_eq(a, b);
    cr_expect(a->is_interned);
    release(a);
    release(b);
    /* Enough of them to grow the table, then all dead: the neighbours of a closed gap are still
     * found. */
    enum { COUNT = 5000 };
    static struct str *names[COUNT];
    for (int i = 0; i < COUNT; i++) {
        names[i] = str_intern(str_format("name_%d", i));
        cr_assert_not_null(names[i]);
    }
    for (int i = 0; i < COUNT; i += 2) {
        release(names[i]);
    }
    for (int i = 1; i < COUNT; i += 2) {
        struct str *again = str_intern(str_format("name_%d", i));
        cr_expect_eq(again, names[i]);
        release(again);
        release(names[i]);
    }
}

Test(str, hashes_are_cpythons_under_hash_seed_0) {
    static const struct {
        const char *text;
        int64_t hash;
    } cases[] = {{"", 0},
                 {"a", 4644417185603328019},
                 {"ab", 6148830537548944441},
                 {"abcdefgh", 4574395652268504554},
                 {"hello world this is", -1602249560689466804}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct str *s = make(cases[i].text);
        struct bytes *b = bytes_from_array(cases[i].text, (int64_t)strlen(cases[i].text));
        cr_expect_eq(str_hash(s), cases[i].hash);
        cr_expect_eq(bytes_hash(b), cases[i].hash);
        release(s);
        object_release(&b->head);
    }
}

Test(str, append_grows_in_place_only_what_nobody_else_holds) {
    struct str *s = make("ab"), *more = make("cd");
    s = str_append(s, more);
    struct str *held = s;
    object_retain(&held->head);
    s = str_append(s, more);
    cr_expect_neq(s, held);
    expect(held, "abcd");
    expect(s, "abcdcd");
    s = str_append(str_intern_text("ab"), more);
    expect(s, "abcd");
    struct str *wide = make("\u20ac\U0001f600");
    expect(str_append(make("abc"), wide), "abc\u20ac\U0001f600");
    s = str_append(make("\u20ac\U0001f600"), more);
    cr_expect_eq(str_hash(s), str_hash(s));
    expect(s, "\u20ac\U0001f600cd");
    expect(str_append(make("x"), str_empty), "x");
    release(wide);
    release(more);
}

Test(str, repeated_append_grows_one_object) {
    struct str *s = make("start"), *piece = make("0123456789");
    for (int i = 0; i < 10000; i++) {
        s = str_append(s, piece);
        cr_assert_not_null(s);
    }
    cr_expect_eq(s->length, 100005);
    cr_expect_eq(s->head.refcount, 1);
    cr_expect_eq(str_get(s, 100004), '9');
    release(s);
    release(piece);
}

Test(str, kinds_are_the_narrowest) {
    struct str *wide = make("ab\u20ac"), *part = str_slice(wide, 0, 2), *plain = make("ab");
    cr_expect_eq(part->kind, 1);
    cr_expect(part->is_ascii);
    cr_expect(str_equal(part, plain));
    cr_expect_eq(str_hash(part), str_hash(plain));
    release(wide);
    release(part);
    release(plain);
}

Test(str, comparison_is_by_code_point) {
    static const char *const ordered[] = {"",       "A",      "a",      "aa",        "b",
                                          "\u00e9", "\u20ac", "\uff00", "\U0001f600"};
    enum { COUNT = sizeof ordered / sizeof *ordered };
    for (int i = 0; i < COUNT; i++) {
        for (int j = 0; j < COUNT; j++) {
            struct str *a = make(ordered[i]), *b = make(ordered[j]);
            int order = str_compare(a, b);
            cr_expect_eq((order > 0) - (order < 0), (i > j) - (i < j), "%d %d", i, j);
            cr_expect_eq(str_equal(a, b), i == j);
            release(a);
            release(b);
        }
    }
}

Test(str, malformed_utf8_becomes_replacement_characters) {
    expect(str_from_utf8("a\xff"
                         "b",
                         3),
           "a\uFFFD"
           "b");
    expect(str_from_utf8("\xe2\x82", 2), "\uFFFD");
    expect(str_from_utf8("\xc0\x80", 2), "\uFFFD\uFFFD");
    struct str *s = str_from_utf8("\xed\xa0\x80", 3);
    cr_expect_eq(s->length, 1);
    cr_expect_eq(str_get(s, 0), 0xD800);
    release(s);
}

Test(str, every_code_point_survives_utf8) {
    for (uint32_t c = 0; c <= UNICODE_MAX; c++) {
        uint8_t buffer[4];
        uint32_t back = 0;
        const char *reason;
        int length = utf8_encode(c, buffer);
        cr_assert_eq(utf8_decode(buffer, buffer + length, true, &back, &reason), length);
        cr_assert_eq(back, c);
    }
}

Test(str, builder_widens_and_finishes_in_the_narrowest_kind) {
    static const uint32_t steps[] = {'a', 0xE9, 0x20AC, 0x1F600};
    static const uint8_t kinds[] = {1, 1, 2, 4};
    for (int count = 1; count <= 4; count++) {
        struct str_builder b;
        str_builder_init(&b);
        for (int i = 0; i < 100; i++) {
            cr_assert(str_builder_add_char(&b, steps[i * count / 100]));
        }
        cr_assert(str_builder_add_utf8(&b, "!", 1));
        struct str *s = str_builder_finish(&b);
        cr_assert_not_null(s);
        cr_expect_eq(s->length, 101);
        cr_expect_eq(s->kind, kinds[count - 1]);
        cr_expect_eq(s->is_ascii, count == 1);
        cr_expect_eq(str_get(s, 99), steps[count - 1]);
        release(s);
    }
}

Test(str, format_knows_printf_and_values) {
    struct str *s = make("x'y");
    expect(str_format("%d|%5d|%-5d|%05d|%x", -1, 42, 42, 42, 255u), "-1|   42|42   |00042|ff");
    expect(str_format("%lld %zu %c %%", 1LL << 40, (size_t)7, 'c'), "1099511627776 7 c %");
    expect(str_format("%s|%5s|%-5s|%.2s", "\u00e9", "ab", "ab", "abc"), "\u00e9|   ab|ab   |ab");
    expect(str_format("%g %.2f %e", 0.5, 1.0, 100.0), "0.5 1.00 1.000000e+02");
    expect(str_format("%V %R %T", str_value(s), str_value(s), str_value(s)), "x'y \"x'y\" str");
    release(s);
}

Test(str, a_precision_clips_values_in_messages) {
    struct str *s = str_new(1000, 0x7F);
    memset(str_data(s), 'a', 1000);
    struct str *clipped = str_format("<%.200V>", str_value(s)), *whole = str_format("<%V>", str_value(s));
    cr_expect_eq(clipped->length, 202);
    cr_expect_eq(whole->length, 1002);
    release(clipped);
    release(whole);
    release(s);
}

Test(str, repr_escapes) {
    struct str *s = make("a'\"\\\n\x01\x7f\u00e9\u00ad\u200b\U0001f600");
    cr_assert_not_null(s);
    expect(str_repr(s), "'a\\'\"\\\\\\n\\x01\\x7f\u00e9\\xad\\u200b\U0001f600'");
    release(s);
}

Test(str, codecs) {
    struct str *s = make("a\u00e9\u20ac"), *ascii = make("ascii"), *replace = make("replace");
    struct bytes *b = codec_encode(s, ascii, replace);
    cr_assert_not_null(b);
    cr_expect_str_eq((const char *)b->data, "a??");
    object_release(&b->head);
    cr_expect_null(codec_encode(s, ascii, NULL));
    cr_expect(error_matches(&type_UnicodeEncodeError));
    error_clear();
    cr_expect_null(codec_decode("\xff", 1, NULL, NULL));
    cr_expect(error_matches(&type_UnicodeDecodeError));
    error_clear();
    release(s);
    release(ascii);
    release(replace);
}

/* text.h against the obvious way, over all pairs of widths. */
static int64_t find_slowly(struct text t, struct text part, bool last) {
    int64_t found = -1;
    for (int64_t at = 0; at + part.length <= t.length && (found < 0 || last); at++) {
        if (text_matches_at(t, part, at)) {
            found = at;
        }
    }
    return found;
}

static void *widened(const char *text, int64_t length, uint8_t kind) {
    void *units = malloc((size_t)(length + 1) * kind);
    cr_assert_not_null(units);
    text_copy(units, kind, 0, (struct text){text, length, 1});
    return units;
}

Test(text, search_agrees_with_the_obvious_way) {
    srand(1);
    for (int round = 0; round < 3000; round++) {
        char hay[300], needle[40];
        int64_t n = rand() % 300, m = rand() % (round % 2 == 0 ? 5 : 40);
        for (int64_t i = 0; i < n; i++) {
            hay[i] = rand() % 9 == 0 ? 'b' : 'a';
        }
        int64_t from = n > m ? rand() % (n - m) : 0;
        for (int64_t i = 0; i < m; i++) {
            needle[i] = n > m && round % 3 != 0 ? hay[from + i] : rand() % 9 == 0 ? 'b' : 'a';
        }
        for (uint8_t hay_kind = 1; hay_kind <= 4; hay_kind *= 2) {
            for (uint8_t kind = 1; kind <= hay_kind; kind *= 2) {
                struct text t = {widened(hay, n, hay_kind), n, hay_kind};
                struct text part = {widened(needle, m, kind), m, kind};
                cr_assert_eq(text_find(t, part, 0, n), find_slowly(t, part, false));
                cr_assert_eq(text_find_last(t, part, 0, n), find_slowly(t, part, true));
                free((void *)(uintptr_t)t.units);
                free((void *)(uintptr_t)part.units);
            }
        }
    }
}

Test(text, search_is_linear_for_any_text) {
    int64_t n = 1000000;
    uint16_t *hay = malloc((size_t)n * 2), *needle = malloc((size_t)n);
    cr_assert(hay != NULL && needle != NULL);
    text_fill(hay, 2, 0, n, 'a');
    text_fill(needle, 2, 0, n / 2, 'a');
    needle[n / 4] = 'b'; /* the obvious way would take 10^11 steps */
    cr_expect_eq(text_find((struct text){hay, n, 2}, (struct text){needle, n / 2, 2}, 0, n), -1);
    free(hay);
    free(needle);
}
