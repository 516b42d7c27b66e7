/* list.sort: a stable, adaptive merge sort.
 *
 * Natural runs (strictly descending ones reversed) are found and extended to a minimum length by binary insertion, then merged
 * under timsort's stack invariants (Peters, CPython's Objects/listsort.txt; the corrected invariant of de Gouw et al. 2015). A merge
 * copies the shorter run to a buffer, so at most N/2 values of temporary space are used, plus the keys.
 */
#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/list_private.h"
#include "common/objects/str.h"

/* Keys are what is compared; `items` follows every move of its key. Without a key function both are the same array. */
struct array {
    value *keys;
    value *items; /* NULL: sorted by the items themselves */
};

/* Runs pending to be merged; their lengths grow like Fibonacci numbers, so 85 are enough for 2^64 items. */
#define RUNS_MOST 85

struct run {
    int64_t start, length;
};

struct sorter {
    struct array a;
    struct array buffer;
    int64_t buffer_capacity;
    struct run runs[RUNS_MOST];
    int run_count;
    bool failed;
};

/* Whether x must come before y: x < y. A failed comparison answers false and is remembered. */
static bool before(struct sorter *s, value x, value y) {
    bool less;
    int truth;
    if (LIKELY(value_try_lt(x, y, &less))) {
        return less;
    }
    if (s->failed) {
        return false;
    }
    if (value_has_type(x, &type_str) && value_has_type(y, &type_str)) {
        return str_compare(str_of(x), str_of(y)) < 0;
    }
    truth = abstract_compare_test(ORDER_LT, x, y);
    s->failed = truth < 0;
    return truth > 0;
}

static void move_items(struct array *to, int64_t to_index, const struct array *from, int64_t from_index,
                       int64_t count) {
    memmove(to->keys + to_index, from->keys + from_index, (size_t)count * sizeof(value));
    if (to->items != NULL) {
        memmove(to->items + to_index, from->items + from_index, (size_t)count * sizeof(value));
    }
}

static void reverse_range(struct array *a, int64_t start, int64_t stop) {
    while (start < --stop) {
        value key = a->keys[start];
        a->keys[start] = a->keys[stop];
        a->keys[stop] = key;
        if (a->items != NULL) {
            value item = a->items[start];
            a->items[start] = a->items[stop];
            a->items[stop] = item;
        }
        start++;
    }
}

/* Sorts [start, stop), of which [start, sorted) is sorted already, by binary insertion. */
static void insert_rest(struct sorter *s, int64_t start, int64_t sorted, int64_t stop) {
    struct array *a = &s->a;
    for (; sorted < stop; sorted++) {
        value key = a->keys[sorted], item = a->items == NULL ? key : a->items[sorted];
        int64_t low = start, high = sorted;
        while (low < high) {
            int64_t middle = low + (high - low) / 2;
            if (before(s, key, a->keys[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        move_items(a, low + 1, a, low, sorted - low);
        a->keys[low] = key;
        if (a->items != NULL) {
            a->items[low] = item;
        }
    }
}

/* Length of the run that begins at start; a descending one is turned round. */
static int64_t natural_run(struct sorter *s, int64_t start, int64_t stop) {
    struct array *a = &s->a;
    int64_t end = start + 1;
    if (end == stop) {
        return 1;
    }
    if (before(s, a->keys[end], a->keys[start])) {
        do {
            end++;
        } while (end < stop && before(s, a->keys[end], a->keys[end - 1]));
        reverse_range(a, start, end);
    } else {
        do {
            end++;
        } while (end < stop && !before(s, a->keys[end], a->keys[end - 1]));
    }
    return end - start;
}

static bool ensure_buffer(struct sorter *s, int64_t count) {
    size_t arrays = s->a.items == NULL ? 1 : 2;
    value *memory;
    if (count <= s->buffer_capacity) {
        return true;
    }
    if (s->buffer.keys != NULL) {
        mem_free(s->buffer.keys, (size_t)s->buffer_capacity * arrays * sizeof(value));
        s->buffer.keys = NULL;
        s->buffer_capacity = 0;
    }
    memory = mem_alloc_array((size_t)count * arrays, sizeof(value));
    if (memory == NULL) {
        error_no_memory();
        s->failed = true;
        return false;
    }
    s->buffer.keys = memory;
    s->buffer.items = arrays == 2 ? memory + count : NULL;
    s->buffer_capacity = count;
    return true;
}

/* First position in [start, start + length) whose key is after `key` (or, with or_equal, not before it). */
static int64_t search(struct sorter *s, value key, int64_t start, int64_t length, bool or_equal) {
    int64_t low = start, high = start + length;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        bool goes_left = or_equal ? !before(s, s->a.keys[middle], key) : before(s, key, s->a.keys[middle]);
        if (goes_left) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
}

/* Takes the next value of `from` at *read to position *write of the array. */
static void take(struct array *a, int64_t *write, const struct array *from, int64_t *read, int step) {
    a->keys[*write] = from->keys[*read];
    if (a->items != NULL) {
        a->items[*write] = from->items[*read];
    }
    *write += step;
    *read += step;
}

/* Merges neighbouring runs with the left one in the buffer, from the front. */
static void merge_low(struct sorter *s, int64_t left, int64_t left_length, int64_t right, int64_t right_length) {
    struct array *a = &s->a;
    int64_t read_left = 0, read_right = right, write = left, stop = right + right_length;
    if (!ensure_buffer(s, left_length)) {
        return;
    }
    move_items(&s->buffer, 0, a, left, left_length);
    while (read_left < left_length && read_right < stop) {
        if (before(s, a->keys[read_right], s->buffer.keys[read_left])) {
            take(a, &write, a, &read_right, 1);
        } else {
            take(a, &write, &s->buffer, &read_left, 1);
        }
    }
    move_items(a, write, &s->buffer, read_left, left_length - read_left);
}

/* The same with the right one in the buffer, from the back. */
static void merge_high(struct sorter *s, int64_t left, int64_t left_length, int64_t right, int64_t right_length) {
    struct array *a = &s->a;
    int64_t read_left = left + left_length - 1, read_right = right_length - 1;
    int64_t write = right + right_length - 1;
    if (!ensure_buffer(s, right_length)) {
        return;
    }
    move_items(&s->buffer, 0, a, right, right_length);
    while (read_right >= 0 && read_left >= left) {
        if (before(s, s->buffer.keys[read_right], a->keys[read_left])) {
            take(a, &write, a, &read_left, -1);
        } else {
            take(a, &write, &s->buffer, &read_right, -1);
        }
    }
    move_items(a, write - read_right, &s->buffer, 0, read_right + 1);
}

static void merge_at(struct sorter *s, int index) {
    struct run *left = &s->runs[index], *right = &s->runs[index + 1];
    int64_t start = left->start, length = left->length, other = right->start, other_length = right->length;
    left->length += right->length;
    memmove(right, right + 1, (size_t)(s->run_count - index - 2) * sizeof *right);
    s->run_count--;
    if (s->failed) {
        return;
    }
    /* What is in place already at both ends need not move. */
    int64_t skip = search(s, s->a.keys[other], start, length, false) - start;
    start += skip;
    length -= skip;
    if (length == 0) {
        return;
    }
    other_length = search(s, s->a.keys[start + length - 1], other, other_length, true) - other;
    if (other_length == 0 || s->failed) {
        return;
    }
    if (length <= other_length) {
        merge_low(s, start, length, other, other_length);
    } else {
        merge_high(s, start, length, other, other_length);
    }
}

static void restore_invariants(struct sorter *s) {
    while (s->run_count > 1) {
        int n = s->run_count - 2;
        struct run *r = s->runs;
        if ((n > 0 && r[n - 1].length <= r[n].length + r[n + 1].length) ||
            (n > 1 && r[n - 2].length <= r[n - 1].length + r[n].length)) {
            merge_at(s, r[n - 1].length < r[n + 1].length ? n - 1 : n);
        } else if (r[n].length <= r[n + 1].length) {
            merge_at(s, n);
        } else {
            break;
        }
    }
}

/* Between 32 and 64, such that n divided by it is at most a power of two. */
static int64_t minimum_run(int64_t n) {
    int64_t rest = 0;
    while (n >= 64) {
        rest |= n & 1;
        n >>= 1;
    }
    return n + rest;
}

static bool sort_array(struct array a, int64_t length) {
    struct sorter s = {.a = a};
    int64_t minimum = minimum_run(length);
    for (int64_t start = 0; start < length && !s.failed;) {
        int64_t run = natural_run(&s, start, length);
        if (run < minimum) {
            int64_t wanted = length - start < minimum ? length - start : minimum;
            insert_rest(&s, start, start + run, start + wanted);
            run = wanted;
        }
        s.runs[s.run_count++] = (struct run){start, run};
        restore_invariants(&s);
        start += run;
    }
    while (s.run_count > 1 && !s.failed) {
        int n = s.run_count - 2;
        merge_at(&s, n > 0 && s.runs[n - 1].length < s.runs[n + 1].length ? n - 1 : n);
    }
    if (s.buffer.keys != NULL) {
        mem_free(s.buffer.keys, (size_t)s.buffer_capacity * (a.items == NULL ? 1 : 2) * sizeof(value));
    }
    return !s.failed;
}

/* The keys of all items, owned; NULL with an exception pending. */
static value *make_keys(const value *items, int64_t length, value function) {
    value *keys = mem_alloc_array((size_t)length, sizeof(value));
    if (keys == NULL) {
        error_no_memory();
        return NULL;
    }
    for (int64_t i = 0; i < length; i++) {
        keys[i] = abstract_call_one(function, value_from_heap(items[i]));
        if (value_is_absent(keys[i])) {
            while (i-- > 0) {
                value_release(keys[i]);
            }
            mem_free(keys, (size_t)length * sizeof(value));
            return NULL;
        }
    }
    return keys;
}

bool list_sort(struct list *l, value key, bool reverse) {
    /* While keys and comparisons run, the list is empty for others, as in CPython. */
    value *items = l->items, *keys = NULL;
    int64_t length = l->length, allocated = l->allocated;
    struct array a = {items, NULL};
    bool ok = true;
    l->items = NULL;
    l->length = 0;
    l->allocated = LIST_SORTING; /* until somebody stores into it or shrinks it */
    if (length > 0 && !value_is_absent(key) && !value_is_none(key)) {
        keys = make_keys(items, length, key);
        ok = keys != NULL;
        a = (struct array){keys, items};
    }
    if (ok && length > 1) {
        /* Stability in reverse: turn round, sort, turn round. */
        if (reverse) {
            reverse_range(&a, 0, length);
        }
        ok = sort_array(a, length);
        if (reverse) {
            reverse_range(&a, 0, length);
        }
    }
    for (int64_t i = 0; keys != NULL && i < length; i++) {
        value_release(keys[i]);
    }
    if (keys != NULL) {
        mem_free(keys, (size_t)length * sizeof(value));
    }
    if (l->allocated != LIST_SORTING) {
        if (ok) {
            exception_raise(&type_ValueError, "list modified during sort");
            ok = false;
        }
        list_clear_items(l);
    }
    l->items = items;
    l->length = length;
    l->allocated = allocated;
    return ok;
}
