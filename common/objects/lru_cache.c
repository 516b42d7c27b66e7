/* Functions that remember their results.
 *
 * Without a bound the dict holds the results. With one it holds links of a ring in order of use, the longest unused first: a hit
 * moves its link to the end, and when all places are taken the first link is used again for the new result. Links are owned by the
 * dict and by the ring, so that the collector may empty the one before the other. */
#include "common/objects/lru_cache.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/attribute.h"
#include "common/objects/bound_method.h"
#include "common/objects/dict_private.h"
#include "common/objects/exception.h"
#include "common/objects/own_attributes.h"
#include "common/objects/tuple.h"

struct ring {
    struct ring *previous, *next;
};

struct link {
    struct object head;
    struct ring ring;
    value key, result;
};

struct lru_cache {
    struct object head;
    struct ring uses;
    struct dict *cache;
    value function, info_type;
    int64_t hits, misses;
    int64_t most; /* -1: no bound */
    bool typed;
    struct dict *attributes; /* NULL until one is set */
};

extern struct type type_lru_link;

static struct lru_cache *cache_of(value v) {
    return (struct lru_cache *)value_object(v);
}

/* ---- Links ---- */

static struct link *link_of(struct ring *r) {
    return (struct link *)(void *)((char *)r - offsetof(struct link, ring));
}

static void take_out(struct ring *r) {
    r->previous->next = r->next;
    r->next->previous = r->previous;
    r->next = r->previous = r;
}

static void put_last(struct lru_cache *c, struct ring *r) {
    r->next = &c->uses;
    r->previous = c->uses.previous;
    r->previous->next = r->next->previous = r;
}

static void link_deallocate(struct object *self) {
    struct link *l = (struct link *)self;
    value_release_any(l->key);
    value_release_any(l->result);
    object_free(self, sizeof *l);
}

struct type type_lru_link = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "functools._lru_list_elem",
    .size = sizeof(struct link),
    .deallocate = link_deallocate,
};

/* Empties the ring, then the dict; what dies on the way finds both in order. */
static void forget_all(struct lru_cache *c) {
    struct ring *first = c->uses.next;
    c->uses.previous->next = NULL;
    c->uses.next = c->uses.previous = &c->uses;
    while (first != NULL && first != &c->uses) {
        struct ring *next = first->next;
        first->next = first->previous = first;
        object_release(&link_of(first)->head);
        first = next;
    }
    dict_clear(c->cache);
}

/* ---- Keys ---- */

/* A lone int or str stands for itself. Otherwise a tuple: the arguments, a mark, names and values of keywords, and the types of all if
 * they count. */
static value make_key(const struct lru_cache *c, const value *args, size_t nargs, struct tuple *kwnames) {
    size_t keywords = kwnames == NULL ? 0 : (size_t)kwnames->length, length, at = 0;
    struct tuple *t;
    if (!c->typed && keywords == 0 && nargs == 1 && (value_is_int(args[0]) || value_has_type(args[0], &type_str))) {
        return value_retained(args[0]);
    }
    length = nargs + (keywords > 0 ? 1 + 2 * keywords : 0) + (c->typed ? nargs + keywords : 0);
    t = tuple_new((int64_t)length);
    if (t == NULL) {
        return VALUE_ABSENT;
    }
    for (size_t i = 0; i < nargs; i++) {
        t->items[at++] = value_to_heap(value_retained(args[i]));
    }
    if (keywords > 0) {
        t->items[at++] = value_retained(value_from_object(&type_lru_link.head));
    }
    for (size_t i = 0; i < keywords; i++) {
        t->items[at++] = value_retained(kwnames->items[i]);
        t->items[at++] = value_to_heap(value_retained(args[nargs + i]));
    }
    for (size_t i = 0; c->typed && i < nargs + keywords; i++) {
        t->items[at++] = value_retained(value_from_object(&value_type(args[i])->head));
    }
    return tuple_value(t);
}

/* ---- Calling ---- */

/* Puts a result into a full cache: in place of the longest unused one. false with an exception pending. */
static bool replace_oldest(struct lru_cache *c, value key, value result) {
    struct link *oldest = link_of(c->uses.next);
    int taken;
    take_out(&oldest->ring); /* the ring's reference is ours now */
    value from_dict = dict_take(c->cache, oldest->key, &taken);
    value_release_any(from_dict);
    if (taken <= 0) { /* gone already, by what comparing the keys did; or it failed */
        object_release(&oldest->head);
        return taken == 0;
    }
    value old_key = oldest->key, old_result = oldest->result;
    oldest->key = value_to_heap(value_retained(key));
    oldest->result = value_to_heap(value_retained(result));
    bool ok = dict_set(c->cache, key, value_from_object(&oldest->head));
    if (ok) {
        put_last(c, &oldest->ring);
    } else {
        object_release(&oldest->head);
    }
    value_release(old_key);
    value_release(old_result);
    return ok;
}

static bool add_link(struct lru_cache *c, value key, value result) {
    struct link *l = (struct link *)object_new(&type_lru_link, sizeof *l);
    if (l == NULL) {
        return false;
    }
    l->key = value_to_heap(value_retained(key));
    l->result = value_to_heap(value_retained(result));
    l->ring.next = l->ring.previous = &l->ring;
    if (!dict_set(c->cache, key, value_from_object(&l->head))) {
        object_release(&l->head);
        return false;
    }
    put_last(c, &l->ring);
    return true;
}

/* Keeps a new result, unless the call has made and kept it meanwhile. */
static bool remember(struct lru_cache *c, value key, value result) {
    if (c->most < 0) {
        return dict_set(c->cache, key, result);
    }
    int known = dict_contains(c->cache, key);
    if (known != 0) {
        return known > 0;
    }
    if (c->cache->length < c->most || c->uses.next == &c->uses) {
        return add_link(c, key, result);
    }
    return replace_oldest(c, key, result);
}

static value lru_cache_call(value self, const value *args, size_t nargs, struct tuple *kwnames) {
    struct lru_cache *c = cache_of(self);
    value key, found, result;
    if (c->most == 0) {
        c->misses++;
        return abstract_call(c->function, args, nargs, kwnames);
    }
    key = make_key(c, args, nargs, kwnames);
    if (value_is_absent(key)) {
        return key;
    }
    found = dict_get(c->cache, key);
    if (!value_is_absent(found)) {
        c->hits++;
        if (c->most > 0) {
            struct link *l = (struct link *)value_object(found);
            if (l->ring.next != &l->ring) { /* else it is being replaced, and the comparing of keys led here */
                take_out(&l->ring);
                put_last(c, &l->ring);
            }
            found = value_from_heap(l->result);
        }
        value_retain(found);
        value_release(key);
        return found;
    }
    if (error_pending()) {
        value_release(key);
        return VALUE_ABSENT;
    }
    c->misses++;
    value_retain(self);
    result = abstract_call(c->function, args, nargs, kwnames);
    if (!value_is_absent(result) && !remember(c, key, result)) {
        value_release(result);
        result = VALUE_ABSENT;
    }
    value_release(key);
    value_release(self);
    return result;
}

/* ---- Life ---- */

static value lru_cache_construct(struct type *type, const value *args, size_t nargs, struct tuple *kwnames) {
    struct lru_cache *c;
    int64_t most = -1;
    int typed;
    if (nargs != 4 || (kwnames != NULL && kwnames->length > 0)) {
        return exception_raise(&type_TypeError, "_lru_cache_wrapper() takes 4 positional arguments");
    }
    if (value_type(args[0])->call == NULL) {
        return exception_raise(&type_TypeError, "the first argument must be callable");
    }
    if (!value_is_none(args[1])) {
        if (value_type(args[1])->index == NULL) {
            return exception_raise(&type_TypeError, "maxsize should be integer or None");
        }
        if (!abstract_index(args[1], &type_OverflowError, &most)) {
            return VALUE_ABSENT;
        }
        most = most < 0 ? 0 : most;
    }
    typed = abstract_truth(args[2]);
    c = typed < 0 ? NULL : (struct lru_cache *)object_new(type, sizeof *c);
    if (c == NULL) {
        return VALUE_ABSENT;
    }
    memset((char *)c + sizeof c->head, 0, sizeof *c - sizeof c->head);
    c->uses.next = c->uses.previous = &c->uses;
    c->function = value_retained(args[0]);
    c->info_type = value_retained(args[3]);
    c->most = most;
    c->typed = typed != 0;
    c->cache = dict_new();
    gc_track(&c->head);
    if (c->cache == NULL) {
        object_release(&c->head);
        return VALUE_ABSENT;
    }
    return value_from_object(&c->head);
}

static void lru_cache_deallocate(struct object *self) {
    struct lru_cache *c = (struct lru_cache *)self;
    gc_untrack(self);
    if (c->cache != NULL) {
        forget_all(c);
        object_release(&c->cache->head);
    }
    value_release_any(c->function);
    value_release_any(c->info_type);
    if (c->attributes != NULL) {
        object_release(&c->attributes->head);
    }
    object_free(self, sizeof *c);
}

/* Links are not tracked: what they hold is visited from here. */
static void lru_cache_traverse(struct object *self, gc_visit visit, void *context) {
    const struct lru_cache *c = (const struct lru_cache *)self;
    for (struct ring *r = c->uses.next; r != &c->uses; r = r->next) {
        value_visit(link_of(r)->key, visit, context);
        value_visit(link_of(r)->result, visit, context);
    }
    value_visit(c->function, visit, context);
    value_visit(c->info_type, visit, context);
    if (c->cache != NULL) {
        visit(&c->cache->head, context);
    }
    if (c->attributes != NULL) {
        visit(&c->attributes->head, context);
    }
}

static void lru_cache_clear(struct object *self) {
    struct lru_cache *c = (struct lru_cache *)self;
    forget_all(c);
    if (c->attributes != NULL) {
        dict_clear(c->attributes);
    }
}

/* ---- Methods ---- */

static value info_method(const value *args, size_t nargs) {
    const struct lru_cache *c = cache_of(args[0]);
    value parts[4], result = VALUE_ABSENT;
    (void)nargs;
    parts[0] = value_from_int64(c->hits);
    parts[1] = value_from_int64(c->misses);
    parts[2] = c->most < 0 ? value_none_retained() : value_from_int64(c->most);
    parts[3] = value_from_int64(c->cache->length);
    if (!error_pending()) {
        result = abstract_call(c->info_type, parts, 4, NULL);
    }
    for (int i = 0; i < 4; i++) {
        value_release_any(parts[i]);
    }
    return result;
}

static value clear_method(const value *args, size_t nargs) {
    struct lru_cache *c = cache_of(args[0]);
    (void)nargs;
    c->hits = c->misses = 0;
    forget_all(c);
    return value_none_retained();
}

static value self_method(const value *args, size_t nargs) {
    (void)nargs;
    return value_retained(args[0]);
}

static const struct native_method methods[] = {
    {"cache_info", .function = info_method},
    {"cache_clear", .function = clear_method},
    {"__copy__", .function = self_method},
    {"__deepcopy__", .function = self_method, .min = 1, .max = 1},
    {NULL, .min = 0},
};

static value get_dict(value self) {
    return own_attributes_dict(&cache_of(self)->attributes);
}
static value lru_cache_get_attribute(value self, value name) {
    return own_attributes_get(self, name, &cache_of(self)->attributes);
}
static int lru_cache_set_attribute(value self, value name, value v) {
    return own_attributes_set(self, name, v, &cache_of(self)->attributes);
}
static value lru_cache_get_descriptor(value self, value instance, struct type *owner) {
    (void)owner;
    return value_is_absent(instance) || value_is_none(instance) ? value_retained(self) : bound_method_new(self, instance);
}

static const struct type_member members[] = {
    {"__dict__", get_dict, NULL},
    {NULL, NULL, NULL},
};

struct type type_lru_cache = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "functools._lru_cache_wrapper",
    .size = sizeof(struct lru_cache),
    .flags = TYPE_TRACKED,
    .methods = methods,
    .members = members,
    .deallocate = lru_cache_deallocate,
    .traverse = lru_cache_traverse,
    .clear = lru_cache_clear,
    .construct = lru_cache_construct,
    .call = lru_cache_call,
    .get_attribute = lru_cache_get_attribute,
    .set_attribute = lru_cache_set_attribute,
    .get_descriptor = lru_cache_get_descriptor,
};
