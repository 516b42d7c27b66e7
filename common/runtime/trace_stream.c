/* The stream of events of `--trace-ints`.
 *
 * An int's value is known only after its block has been filled, so events are held back for a while, in order. The next event of the
 * same block, at the latest its end, tells the value; what is still unknown when its turn comes is read then, long after the
 * operation that made it.
 */
#include "common/runtime/trace.h"

#ifdef TAGBOX_COUNTED

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/value.h"

#define HELD_MOST 64 /* more than an operation makes before it fills the first */
#define BUFFER_BYTES (1 << 20)
#define VALUE_ROOM 48 /* sign and 39 digits of 128 bits */

struct held {
    enum trace_event event;
    const void *block;
    size_t bytes;
    uint32_t line;
    bool known;
    char value[VALUE_ROOM];
};

static FILE *out;
static const char *path; /* NULL: standard error */
static char *buffer;
static int error_number; /* of the first failure */
static struct held held[HELD_MOST];
static size_t first, count;
static const void *scratch; /* the block whose end comes next never held a value */

static const char *const words[TRACE_EVENT_COUNT] = {
#define X(name, word) [TRACE_##name] = word,
    TRACE_EVENTS(X)
#undef X
};

/* ---- Values ---- */

static void write_decimal(char *text, unsigned __int128 magnitude, bool negative) {
    char digits[40], *end = digits + sizeof digits, *p = end;
    do {
        *--p = (char)('0' + (int)(magnitude % 10));
        magnitude /= 10;
    } while (magnitude > 0);
    memcpy(text + negative, p, (size_t)(end - p));
    text[0] = negative ? '-' : text[0];
    text[negative + (end - p)] = '\0';
}

static void read_value(const void *block, char text[VALUE_ROOM]) {
    struct int_view view;
    value_int_view(value_from_object((struct object *)(uintptr_t)block), &view);
    if (view.count <= 2) {
        unsigned __int128 magnitude = view.count > 0 ? view.limbs[0] : 0;
        magnitude |= view.count > 1 ? (unsigned __int128)view.limbs[1] << 64 : 0;
        write_decimal(text, magnitude, view.negative);
        return;
    }
    double leading = ldexp((double)view.limbs[view.count - 1], 64) + (double)view.limbs[view.count - 2];
    double decimals = log10(leading) + (double)(view.count - 2) * 64 * log10(2), whole = floor(decimals);
    snprintf(text, VALUE_ROOM, "~%s%.4fe+%.0f", view.negative ? "-" : "", pow(10, decimals - whole), whole);
}

static void know(struct held *h, const char *text) {
    snprintf(h->value, VALUE_ROOM, "%s", text);
    h->known = true;
}

/* ---- Writing ---- */

static const char *level_of(const struct held *h) {
    switch (h->event) {
    case TRACE_SMALL:
        return "table";
    case TRACE_REUSING:
    case TRACE_KEEPING:
        return "freelist";
    case TRACE_OVERWRITING:
        return "in-place";
    default:
        return trace_level(h->bytes);
    }
}

static void write_oldest(void) {
    struct held *h = &held[first];
    if (!h->known) {
        read_value(h->block, h->value);
    }
    if (error_number == 0 &&
        fprintf(out, "%s\t%s\t0x%" PRIxPTR "\t%s\t%zu\t%" PRIu32 "\n", words[h->event], h->value, (uintptr_t)h->block,
                level_of(h), h->bytes, h->line) < 0) {
        error_number = errno;
    }
    first = (first + 1) % HELD_MOST;
    count--;
}

/* The latest event of the block if its value is not known yet, or NULL. */
static struct held *find_unknown(const void *block) {
    for (size_t i = count; i-- > 0;) {
        struct held *h = &held[(first + i) % HELD_MOST];
        if (h->block == block) {
            return h->known ? NULL : h;
        }
    }
    return NULL;
}

void trace_stream_event(enum trace_event event, const void *block, size_t bytes, uint32_t line) {
    struct held *before = find_unknown(block), *h;
    char old[VALUE_ROOM] = "scratch";
    bool ends = event == TRACE_KEEPING || event == TRACE_FREEING;
    if (event == TRACE_SCRATCH) {
        scratch = block;
        return;
    }
    if ((ends || event == TRACE_OVERWRITING) && scratch != block) {
        read_value(block, old);
    }
    if (before != NULL) {
        know(before, old);
    }
    if (count == HELD_MOST) {
        write_oldest();
    }
    h = &held[(first + count++) % HELD_MOST];
    *h = (struct held){.event = event, .block = block, .bytes = bytes, .line = line};
    if (ends) {
        know(h, old);
        scratch = NULL;
    } else if (event == TRACE_SMALL) {
        read_value(block, h->value);
        h->known = true;
    } else if (event == TRACE_FILLING || event == TRACE_DRAINING) {
        know(h, "block");
    } else if (event == TRACE_CLEARING) {
        know(h, "-");
    }
}

void trace_stream_settle(void) {
    while (count > 0) {
        write_oldest();
    }
}

/* ---- Opening and closing ---- */

bool trace_stream_is_open(void) {
    return out != NULL;
}

static bool complain(void) {
    fprintf(stderr, "cannot write the events of ints to %s%s%s: %s\n", path == NULL ? "standard error" : "'",
            path == NULL ? "" : path, path == NULL ? "" : "'", strerror(error_number));
    return false;
}

/* The open descriptor that a path means, or -1. Opening it once more would cut the file behind it. */
static int descriptor_of(const char *name) {
    char *end;
    if (name == NULL || strcmp(name, "/dev/stderr") == 0) {
        return STDERR_FILENO;
    }
    if (strcmp(name, "/dev/stdout") == 0) {
        return STDOUT_FILENO;
    }
    if (strncmp(name, "/dev/fd/", 8) != 0 || name[8] < '0' || name[8] > '9') {
        return -1;
    }
    long number = strtol(name + 8, &end, 10);
    return *end == '\0' && number <= INT32_MAX ? (int)number : -1;
}

bool trace_open_stream(const char *to) {
    int descriptor = descriptor_of(to), copy = -1;
    path = to;
    if (descriptor >= 0) {
        copy = dup(descriptor);
        out = copy < 0 ? NULL : fdopen(copy, "w");
    } else {
        out = fopen(path, "w");
    }
    if (out == NULL) {
        error_number = errno;
        if (copy >= 0) {
            close(copy);
        }
        return complain();
    }
    buffer = malloc(BUFFER_BYTES);
    if (buffer != NULL) {
        setvbuf(out, buffer, _IOFBF, BUFFER_BYTES);
    }
    fputs("# event\tvalue\taddress\tlevel\tbytes\tline\n", out);
    return true;
}

bool trace_close_stream(void) {
    if (out == NULL) {
        return true;
    }
    if (fclose(out) != 0 && error_number == 0) {
        error_number = errno;
    }
    out = NULL;
    free(buffer);
    buffer = NULL;
    return error_number == 0 || complain();
}

#endif
