#include "bench/tagbox/callgrind.h"

#include <stdlib.h>
#include <string.h>

#include "bench/tagbox/text.h"

static bool unnamed(const char *function) {
    return text_has_prefix(function, "0x");
}

/* "PyLong_New.part.0'2" is "PyLong_New". */
static const char *plain(char *function) {
    function[strcspn(function, ".'")] = '\0';
    return function;
}

static const char *base_name(const char *path) {
    const char *last = strrchr(path, '/');
    return last ? last + 1 : path;
}

/* ---- The linkage table ----
 *
 * Calls between libraries go through small jumps without a name. callgrind leaves them out except
 * where the call itself is a jump (the last thing a function does). Such a jump passes each call on
 * to one function.
 */
struct jump {
    const char *name, *target;
    long in, out;
    bool several;
};

struct jumps {
    struct jump *list;
    size_t count;
};

static struct jump *jump_named(struct jumps *j, const char *name) {
    for (size_t i = 0; i < j->count; i++)
        if (text_equal(j->list[i].name, name))
            return &j->list[i];
    j->list = need_resize(j->list, j->count + 1, sizeof *j->list);
    j->list[j->count] = (struct jump){.name = name};
    return &j->list[j->count++];
}

static void find_jumps(const struct callgrind *c, struct jumps *jumps) {
    for (size_t i = 0; i < c->count; i++) {
        const struct callgrind_call *call = &c->list[i];
        if (unnamed(call->callee))
            jump_named(jumps, call->callee)->in += call->count;
        if (unnamed(call->caller)) {
            struct jump *jump = jump_named(jumps, call->caller);
            jump->several |= jump->target && !text_equal(jump->target, call->callee);
            jump->target = call->callee;
            jump->out += call->count;
        }
    }
}

/* X -> jump -> Y becomes X -> Y. A function that has no name and is no such jump stays as it is. */
static void pass_jumps(struct callgrind *c) {
    struct jumps jumps = {0};
    find_jumps(c, &jumps);
    size_t kept = 0;
    for (size_t i = 0; i < c->count; i++) {
        struct callgrind_call call = c->list[i];
        const struct jump *from = unnamed(call.caller) ? jump_named(&jumps, call.caller) : NULL;
        const struct jump *to = unnamed(call.callee) ? jump_named(&jumps, call.callee) : NULL;
        if (to && to->target && !to->several && to->in == to->out)
            call.callee = to->target;
        if (!from || from->several || from->in != from->out)
            c->list[kept++] = call;
    }
    c->count = kept;
    free(jumps.list);
}

/* ---- Reading ---- */

/* A larger count is a mistake in the file; sums of smaller ones do not overflow. */
#define COUNT_LIMIT 1000000000000000

static void add(struct callgrind *c, size_t *room, struct callgrind_call call) {
    if (c->count == *room) {
        *room = *room ? 2 * *room : 1024;
        c->list = need_resize(c->list, *room, sizeof *c->list);
    }
    c->list[c->count++] = call;
}

void callgrind_read(struct callgrind *c, char *bytes) {
    const char *file = "???", *caller = "???", *callee = "???";
    size_t room = 0;
    *c = (struct callgrind){.bytes = bytes};
    for (char *line = bytes, *next; line; line = next) {
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        if (text_has_prefix(line, "part:")) {
            c->parts++;
        } else if (text_has_prefix(line, "fl=")) {
            file = base_name(line + 3);
        } else if (text_has_prefix(line, "fn=")) {
            caller = plain(line + 3);
        } else if (text_has_prefix(line, "cfn=")) {
            callee = plain(line + 4);
        } else if (text_has_prefix(line, "calls=") && c->parts > 0) {
            long count = strtol(line + 6, NULL, 10);
            if (count > 0 && count < COUNT_LIMIT)
                add(c, &room, (struct callgrind_call){c->parts - 1, file, caller, callee, count});
        }
    }
    pass_jumps(c);
}

void callgrind_free(struct callgrind *c) {
    free(c->list);
    free(c->bytes);
    *c = (struct callgrind){0};
}

/* ---- Questions ---- */

/* `name` is one of `words`, or begins as one that ends in '*'. */
static bool among(const char *name, const char *words) {
    while (*words) {
        size_t length = strcspn(words, " ");
        bool start = length > 0 && words[length - 1] == '*';
        if (strncmp(name, words, length - start) == 0 && (start || name[length] == '\0'))
            return true;
        words += length + (words[length] == ' ');
    }
    return false;
}

long callgrind_calls(const struct callgrind *c, size_t part, const char *callers,
                     const char *callees) {
    long sum = 0;
    for (size_t i = 0; i < c->count; i++) {
        const struct callgrind_call *call = &c->list[i];
        if (call->part == part && among(call->callee, callees) &&
            (!callers || among(call->caller, callers) || among(call->file, callers)))
            sum += call->count;
    }
    return sum;
}

bool callgrind_seen(const struct callgrind *c, const char *callees) {
    for (size_t i = 0; i < c->count; i++)
        if (among(c->list[i].callee, callees))
            return true;
    return false;
}
