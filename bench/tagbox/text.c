#include "bench/tagbox/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static _Noreturn void out_of_memory(void) {
    fputs("tagbox: out of memory\n", stderr);
    exit(1);
}

void *need_memory(size_t size) {
    void *p = malloc(size ? size : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *need_array(size_t count, size_t size) {
    void *p = calloc(count ? count : 1, size ? size : 1);
    if (!p)
        out_of_memory();
    return p;
}

void *need_resize(void *p, size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        out_of_memory();
    void *q = realloc(p, bytes ? bytes : 1);
    if (!q)
        out_of_memory();
    return q;
}

char *need_copy_n(const char *s, size_t length) {
    char *copy = need_memory(length + 1);
    memcpy(copy, s, length);
    copy[length] = '\0';
    return copy;
}

char *need_copy(const char *s) {
    return need_copy_n(s, strlen(s));
}

static void text_reserve(struct text *t, size_t more) {
    if (t->bytes && t->length + more < t->capacity)
        return;
    size_t capacity = t->capacity ? t->capacity : 64;
    while (capacity <= t->length + more)
        capacity *= 2;
    t->bytes = need_resize(t->bytes, capacity, 1);
    t->capacity = capacity;
}

void text_add_n(struct text *t, const char *s, size_t length) {
    text_reserve(t, length);
    if (length)
        memcpy(t->bytes + t->length, s, length);
    t->length += length;
    t->bytes[t->length] = '\0';
}

void text_add(struct text *t, const char *s) {
    text_add_n(t, s, strlen(s));
}

void text_vprintf(struct text *t, const char *pattern, va_list arguments) {
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, pattern, arguments);
    if (length < 0)
        out_of_memory();
    text_reserve(t, (size_t)length);
    vsnprintf(t->bytes + t->length, (size_t)length + 1, pattern, again);
    va_end(again);
    t->length += (size_t)length;
}

void text_printf(struct text *t, const char *pattern, ...) {
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(t, pattern, arguments);
    va_end(arguments);
}

char *format(const char *pattern, ...) {
    struct text t = {0};
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(&t, pattern, arguments);
    va_end(arguments);
    return t.bytes;
}

const char *text_string(const struct text *t) {
    return t->bytes ? t->bytes : "";
}

char *text_take(struct text *t) {
    char *bytes = t->bytes ? t->bytes : need_copy("");
    *t = (struct text){0};
    return bytes;
}

void text_free(struct text *t) {
    free(t->bytes);
    *t = (struct text){0};
}

void text_add_quoted(struct text *t, const char *word) {
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%";
    if (*word && strspn(word, plain) == strlen(word)) {
        text_add(t, word);
        return;
    }
    text_add(t, "'");
    for (const char *p = word; *p; p++) {
        if (*p == '\'')
            text_add(t, "'\\''");
        else
            text_add_n(t, p, 1);
    }
    text_add(t, "'");
}

char *text_command_line(const char *const *words) {
    struct text t = {0};
    for (size_t i = 0; words[i]; i++) {
        if (i)
            text_add(&t, " ");
        text_add_quoted(&t, words[i]);
    }
    return text_take(&t);
}

size_t text_width(const char *s) {
    size_t width = 0;
    for (; *s; s++)
        width += ((unsigned char)*s & 0xC0) != 0x80;
    return width;
}

static char *line_between(const char *from, const char *to) {
    size_t length = (size_t)(to - from);
    if (length && from[length - 1] == '\r')
        length--;
    return need_copy_n(from, length > 200 ? 200 : length);
}

char *text_first_line(const char *s, size_t length) {
    const char *end = length ? memchr(s, '\n', length) : NULL;
    return line_between(s, end ? end : s + length);
}

char *text_last_line(const char *s, size_t length) {
    while (length && (s[length - 1] == '\n' || s[length - 1] == '\r'))
        length--;
    size_t start = length;
    while (start && s[start - 1] != '\n')
        start--;
    return line_between(s + start, s + length);
}

bool text_has_prefix(const char *s, const char *prefix) {
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool text_equal(const char *a, const char *b) {
    return strcmp(a, b) == 0;
}

/* Digits after the point that leave `significant` digits in all. */
static int decimals_for(double x, int significant) {
    double magnitude = fabs(x);
    int whole = magnitude < 1 ? 1 : (int)floor(log10(magnitude)) + 1;
    int decimals = significant - whole;
    return decimals < 0 ? 0 : decimals;
}

char *text_seconds(double seconds) {
    double magnitude = fabs(seconds);
    if (magnitude >= 0.9995)
        return format("%.*f s", decimals_for(seconds, 3), seconds);
    if (magnitude >= 0.0009995)
        return format("%.*f ms", decimals_for(seconds * 1e3, 3), seconds * 1e3);
    return format("%.*f µs", decimals_for(seconds * 1e6, 3), seconds * 1e6);
}

char *text_count(double count) {
    if (!isfinite(count))
        return need_copy("not finite");
    double magnitude = fabs(count);
    if (magnitude < 99.95) {
        double rounded = round(count);
        if (fabs(count - rounded) < 0.0005)
            return format("%.0f", rounded + 0.0);
        return format("%.*f", magnitude < 0.0995 ? 3 : magnitude < 9.995 ? 2 : 1, count);
    }
    char *digits = format("%.0f", magnitude);
    size_t length = strlen(digits);
    struct text t = {0};
    if (count < 0)
        text_add(&t, "-");
    for (size_t i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0)
            text_add(&t, ",");
        text_add_n(&t, digits + i, 1);
    }
    free(digits);
    return text_take(&t);
}

char *text_megabytes(double kib) {
    double megabytes = kib * 1024 / 1e6;
    return format("%.*f MB", megabytes < 99.95 ? 1 : 0, megabytes);
}

char *text_duration(double seconds) {
    long whole = seconds < 0 ? 0 : lround(seconds);
    if (whole < 60)
        return format("%ld s", whole);
    if (whole < 3600)
        return format("%ld min %ld s", whole / 60, whole % 60);
    return format("%ld h %ld min", whole / 3600, whole % 3600 / 60);
}

void complain(const char *pattern, ...) {
    struct text t = {0};
    va_list arguments;
    va_start(arguments, pattern);
    text_vprintf(&t, pattern, arguments);
    va_end(arguments);
    fprintf(stderr, "tagbox: %s\n", t.bytes);
    text_free(&t);
}
