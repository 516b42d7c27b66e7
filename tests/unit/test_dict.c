/* dict: the blocks it asks for as it grows, shrinks and is copied; order and look-up in both kinds of tables. */
#include <criterion/criterion.h>

#include <stdio.h>

#include "common/objects/abstract.h"
#include "common/objects/dict.h"
#include "common/objects/exception.h"
#include "common/objects/str.h"
#include "common/runtime/runtime.h"

static void setup(void) {
    cr_assert(runtime_startup());
}

static void teardown(void) {
    cr_assert_not(error_pending());
    cr_assert_eq(runtime_shutdown(), 0, "blocks are still live after shutdown");
}

TestSuite(dict, .init = setup, .fini = teardown);

/* ---- Helpers ---- */

static value word(int i) {
    char text[16];
    snprintf(text, sizeof text, "k%d", i);
    return str_value(str_from_ascii(text));
}

static value number(int i) {
    return value_from_int64(i);
}

typedef value (*make_key)(int i);

static void put(struct dict *d, value key, int i) {
    value item = value_from_int64(i);
    cr_assert(dict_set(d, key, item));
    value_release(item);
    value_release(key);
}

static void fill(struct dict *d, make_key make, int count) {
    for (int i = 0; i < count; i++) {
        put(d, make(i), i);
    }
}

static size_t size_of(struct dict *d) {
    return type_dict.sizeof_object(dict_value(d));
}

static int64_t item_of(struct dict *d, value key) {
    value item = dict_get(d, key);
    int64_t i = -1;
    cr_assert(value_is_absent(item) || value_to_int64(item, &i));
    value_release(key);
    return i;
}

/* Keys 0, 1, ... of `make`, then what is in order; each has its number as item. */
static void expect_all(struct dict *d, make_key make, int count) {
    int64_t position = 0, i;
    value key, item;
    cr_assert_eq(d->length, count);
    for (int n = 0; n < count; n++) {
        cr_assert_eq(item_of(d, make(n)), n);
        cr_assert(dict_next(d, &position, &key, &item));
        cr_assert(value_to_int64(item, &i));
        cr_assert_eq(i, n);
    }
    cr_assert_not(dict_next(d, &position, &key, &item));
}

/* What a table takes: header, one to four bytes a slot, entries for two thirds of the slots. */
static size_t table_size(size_t slots, size_t entry) {
    size_t header = TAGBOX_CPYTHON >= 311 ? 32 : 40, width = slots < 256 ? 1 : slots < 65536 ? 2 : 4;
    if (DICT_SMALL_TABLE) {
        return slots == 8 ? 0 : slots * 24;
    }
    return header + slots * width + slots * 2 / 3 * entry;
}

static const size_t text_entry = TAGBOX_CPYTHON >= 311 ? 16 : 24;

/* ---- Sizes ---- */

Test(dict, sizes_of_the_object_are_those_of_PyDictObject) {
    struct dict *d = dict_new();
    cr_assert_eq(size_of(d), DICT_SMALL_TABLE ? 248 : 48);
    object_release(&d->head);
}

static void expect_growth(make_key make, size_t entry) {
    struct dict *d = dict_new();
    size_t slots = 8;
    for (int i = 0; i < 70000; i++) {
        put(d, make(i), i);
        if (d->length > (int64_t)(slots * 2 / 3)) {
            slots *= !DICT_SMALL_TABLE ? 2 : d->length > 50000 ? 2 : 4;
        }
        cr_assert_eq(size_of(d), sizeof *d + table_size(slots, entry), "%d keys: %zu", i + 1, size_of(d));
    }
    expect_all(d, make, 70000);
    dict_clear(d);
    cr_assert_eq(size_of(d), sizeof *d);
    fill(d, make, 3);
    cr_assert_eq(size_of(d), sizeof *d + table_size(8, entry));
    object_release(&d->head);
}

Test(dict, grows_with_numbers_as_CPython) {
    expect_growth(number, 24);
}

Test(dict, grows_with_words_as_CPython) {
    expect_growth(word, text_entry);
}

Test(dict, a_copy_has_a_table_of_the_same_size) {
    struct dict *d = dict_new(), *copy;
    fill(d, word, 100);
    copy = dict_copy(d);
    expect_all(copy, word, 100);
    if (!DICT_SMALL_TABLE) {
        cr_assert_eq(size_of(copy), size_of(d));
    }
    put(copy, word(100), 100);
    expect_all(copy, word, 101);
    expect_all(d, word, 100);
    object_release(&copy->head);
    object_release(&d->head);
}

/* ---- Both kinds of tables ---- */

Test(dict, another_key_makes_a_table_of_words_general) {
    struct dict *d = dict_new();
    fill(d, word, 50);
    put(d, number(7), 50);
    for (int i = 0; i < 50; i++) {
        cr_assert_eq(item_of(d, word(i)), i);
    }
    cr_assert_eq(item_of(d, number(7)), 50);
    cr_assert_eq(item_of(d, number(8)), -1);
    value seven = number(7);
    cr_assert_eq(dict_delete(d, seven), 1);
    value_release(seven);
    expect_all(d, word, 50);
    object_release(&d->head);
}

Test(dict, keys_that_are_no_words_are_not_found_among_words) {
    struct dict *d = dict_new();
    fill(d, word, 20);
    for (int i = 0; i < 100; i++) {
        cr_assert_eq(item_of(d, number(i)), -1);
    }
    expect_all(d, word, 20);
    object_release(&d->head);
}

static int told;
static void be_told(void) {
    told++;
}

Test(dict, tells_when_the_place_of_a_name_may_have_changed) {
    struct dict *d = dict_new(), *other = dict_new();
    struct str *name = str_intern_text("name");
    value *item;
    put(d, value_retained(str_value(name)), 1);
    item = dict_item_of_name(d, str_value(name));
    cr_assert_not_null(item);
    cr_assert_null(dict_item_of_name(other, str_value(name)));
    dict_watch_hook = be_told;
    dict_watch(d);
    put(d, value_retained(str_value(name)), 2); /* another value in the same place */
    put(other, number(1), 1);
    cr_assert_eq(told, 0);
    cr_assert_eq(dict_item_of_name(d, str_value(name)), item);
    put(d, number(1), 2); /* a table of any keys now */
    cr_assert_gt(told, 0);
    cr_assert_eq(item_of(d, value_retained(str_value(name))), 2);
    told = 0;
    cr_assert_eq(dict_delete(d, str_value(name)), 1);
    cr_assert_gt(told, 0);
    told = 0;
    dict_clear(d);
    cr_assert_gt(told, 0);
    told = 0;
    object_release(&d->head);
    cr_assert_gt(told, 0);
    told = 0;
    d = dict_new(); /* perhaps the same object again: no longer watched */
    put(d, number(1), 2);
    cr_assert_eq(told, 0);
    object_release(&name->head);
    object_release(&other->head);
    object_release(&d->head);
}

Test(dict, keeps_its_table_while_keys_come_and_go) {
    make_key const makes[] = {number, word};
    for (int m = 0; m < 2; m++) {
        struct dict *d = dict_new();
        fill(d, makes[m], 5);
        for (int i = 5; i < 5000; i++) {
            value old = makes[m](i - 5);
            put(d, makes[m](i), i);
            cr_assert_eq(dict_delete(d, old), 1);
            value_release(old);
            cr_assert_leq(size_of(d), sizeof *d + table_size(DICT_SMALL_TABLE ? 32 : 16, 24));
        }
        cr_assert_eq(d->length, 5);
        for (int i = 4995; i < 5000; i++) {
            cr_assert_eq(item_of(d, makes[m](i)), i);
        }
        object_release(&d->head);
    }
}

Test(dict, a_display_is_sized_at_once) {
    value pairs[24];
    struct dict *d;
    for (int i = 0; i < 12; i++) {
        pairs[2 * i] = word(i);
        pairs[2 * i + 1] = number(i);
    }
    d = dict_new_for_pairs(pairs, 12);
    cr_assert_eq(d->length, 0);
    cr_assert_eq(size_of(d), sizeof *d + table_size(DICT_SMALL_TABLE ? 16 : 32, text_entry));
    for (int i = 0; i < 12; i++) {
        put(d, pairs[2 * i], i);
        value_release(pairs[2 * i + 1]);
    }
    expect_all(d, word, 12);
    object_release(&d->head);
}
