/* The cycle collector, and reclamation of deep structures. */
#include <criterion/criterion.h>

#include "common/core/gc.h"
#include "common/objects/bound_method.h"
#include "common/objects/cell.h"
#include "common/objects/exception.h"
#include "common/objects/list.h"
#include "common/objects/tuple.h"
#include "common/runtime/runtime.h"

static void setup(void) {
    cr_assert(runtime_startup());
    gc_collect(2);
}

static void teardown(void) {
    cr_assert_eq(runtime_shutdown(), 0, "blocks are still live after shutdown");
}

TestSuite(gc, .init = setup, .fini = teardown);

/* A new list that holds nothing but itself, and only by itself. */
static void leak_cycle(void) {
    struct list *l = list_new(1);
    cr_assert_not_null(l);
    cr_assert(list_append(l, list_value(l)));
    object_release(&l->head);
}

/* A cell, which can hold anything and is no list. */
static struct cell *new_cell(value content) {
    struct cell *c = cell_new(value_is_absent(content) ? content : value_retained(content));
    cr_assert_not_null(c);
    return c;
}

static value cell_value(struct cell *c) {
    return value_from_object(&c->head);
}

Test(gc, a_list_in_itself_is_found) {
    leak_cycle();
    cr_assert_eq(gc_collect(2), 1);
    cr_assert_eq(gc_collect(2), 0);
}

Test(gc, counts_alone_reclaim_what_has_no_cycle) {
    struct list *inner = list_new(0), *outer = list_new(1);
    cr_assert(list_append(outer, list_value(inner)));
    object_release(&inner->head);
    object_release(&outer->head);
    cr_assert_eq(gc_collect(2), 0);
}

Test(gc, what_something_outside_holds_survives_with_all_it_reaches) {
    struct cell *first = new_cell(VALUE_ABSENT), *second = new_cell(cell_value(first));
    struct cell *third = new_cell(cell_value(second));
    first->content = value_retained(cell_value(third));
    object_release(&second->head);
    object_release(&third->head);
    cr_assert_eq(gc_collect(2), 0, "the caller still holds the first of the three");
    cr_assert(gc_is_tracked(&second->head));
    cr_assert(value_is(second->content, cell_value(first)));
    object_release(&first->head);
    cr_assert_eq(gc_collect(2), 3);
}

Test(gc, garbage_hanging_off_a_cycle_goes_with_it) {
    struct cell *a = new_cell(VALUE_ABSENT);
    value parts[2] = {value_retained(cell_value(a)), list_value(list_new(0))};
    struct tuple *t = tuple_steal_array(parts, 2);
    a->content = tuple_value(t);
    object_release(&a->head);
    cr_assert_eq(gc_collect(2), 3, "cell, tuple and the list in it");
}

Test(gc, cycles_through_exceptions_and_bound_methods) {
    struct exception *e = exception_new(&type_ValueError, "x");
    object_retain(&e->head);
    exception_set_context(e, e);
    object_release(&e->head);
    cr_assert_geq(gc_collect(2), 1);
    struct cell *c = new_cell(VALUE_ABSENT);
    c->content = bound_method_new(cell_value(c), cell_value(c));
    object_release(&c->head);
    cr_assert_eq(gc_collect(2), 2);
}

Test(gc, survivors_grow_old) {
    struct cell *c = new_cell(VALUE_ABSENT);
    c->content = value_retained(cell_value(c));
    gc_collect(0);
    gc_collect(1);
    object_release(&c->head);
    cr_assert_eq(gc_collect(0), 0, "it is in the oldest generation by now");
    cr_assert_eq(gc_collect(1), 0);
    cr_assert_eq(gc_collect(2), 1);
}

Test(gc, allocations_are_counted_and_start_collections) {
    gc_collect(2);
    cr_assert_eq(gc_get_count(0), 0);
    struct cell *some[5];
    for (int i = 0; i < 5; i++) {
        some[i] = new_cell(VALUE_ABSENT);
    }
    cr_assert_eq(gc_get_count(0), 5);
    for (int i = 0; i < 5; i++) {
        object_release(&some[i]->head);
    }
    cr_assert_eq(gc_get_count(0), 0);
    int before = gc_get_count(1);
    for (int i = 0; i < 701; i++) {
        struct cell *c = new_cell(VALUE_ABSENT);
        c->content = value_retained(cell_value(c));
        object_release(&c->head);
    }
    cr_assert_eq(gc_get_count(1), before + 1, "the 701st allocation starts a collection");
    cr_assert_leq(gc_get_count(0), 1);
}

Test(gc, can_be_switched_off) {
    cr_assert(gc_is_enabled());
    gc_enable(false);
    for (int i = 0; i < 2000; i++) {
        struct cell *c = new_cell(VALUE_ABSENT);
        c->content = value_retained(cell_value(c));
        object_release(&c->head);
    }
    cr_assert_eq(gc_collect(2), 2000);
    gc_enable(true);
}

Test(gc, thresholds_are_cpythons_and_settable) {
    cr_assert_eq(gc_get_threshold(0), 700);
    cr_assert_eq(gc_get_threshold(1), 10);
    cr_assert_eq(gc_get_threshold(2), 10);
    gc_set_threshold(0, 5);
    cr_assert_eq(gc_get_threshold(0), 5);
    gc_set_threshold(0, 700);
}

/* Every way of nesting must be unwound with bounded C stack. */
#define DEPTH 1000000

Test(gc, a_million_nested_lists_die_without_a_deep_stack) {
    value inner = list_value(list_new(0));
    for (int i = 0; i < DEPTH; i++) {
        inner = list_value(list_steal_array(&inner, 1));
    }
    value_release(inner);
}

Test(gc, a_million_nested_tuples_and_cells_too) {
    value inner = list_value(list_new(0));
    for (int i = 0; i < DEPTH; i++) {
        inner = i % 2 ? tuple_value(tuple_steal_array(&inner, 1)) : cell_value(cell_new(inner));
    }
    value_release(inner);
}

Test(gc, a_million_exceptions_in_a_chain_too) {
    struct exception *e = exception_new(&type_ValueError, NULL);
    for (int i = 0; i < DEPTH; i++) {
        struct exception *next = exception_new(&type_ValueError, NULL);
        exception_set_context(next, e);
        e = next;
    }
    object_release(&e->head);
}

Test(gc, a_deep_chain_in_a_cycle_is_collected) {
    struct cell *first = new_cell(VALUE_ABSENT), *last = first;
    gc_enable(false);
    for (int i = 0; i < DEPTH; i++) {
        struct cell *c = cell_new(cell_value(last));
        last = c;
    }
    first->content = cell_value(last);
    gc_enable(true);
    cr_assert_eq(gc_collect(2), DEPTH + 1);
}

Test(gc, recursion_is_bounded_by_count_and_stack) {
    int depth = 0;
    while (object_recursion_enter(" in a test")) {
        cr_assert_lt(++depth, 100000);
    }
    cr_assert_eq(depth, 1000);
    cr_assert(error_matches(&type_RecursionError));
    error_clear();
    while (depth-- > 0) {
        object_recursion_leave();
    }
    cr_assert_not(object_stack_is_low());
}
