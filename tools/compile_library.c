/* Compiles the modules of common/library when tagbox is built: `compile_library FILE.py... >library_units.c` writes their units as C data
 * (common/bytecode/unit.h), which every runtime links. So no text is parsed when a program imports them. Units hold no values, hence
 * one file serves all representations. */
#include <stdlib.h>
#include <string.h>

#include "common/lang/compiler.h"
#include "common/lang/parser.h"

static unsigned arrays; /* so many have been written: each has its number as its name */

static void write_text(const char *text, size_t length) {
    putchar('"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '?') {
            printf("\\%03o", c);
        } else {
            putchar(c);
        }
    }
    putchar('"');
}

static void write_string(const char *text) {
    if (text == NULL) {
        fputs("0", stdout);
    } else {
        write_text(text, strlen(text));
    }
}

/* The name of an array, or a null pointer. */
static void write_array(unsigned number) {
    printf(number == 0 ? "0" : "a%u", number);
}

static unsigned write_strings(const char *const *texts, size_t count) {
    if (count == 0) {
        return 0;
    }
    printf("static const char *a%u[] = {", ++arrays);
    for (size_t i = 0; i < count; i++) {
        write_string(texts[i]);
        putchar(',');
    }
    puts("};");
    return arrays;
}

/* Room for so many numbers; NULL for none. */
static unsigned *numbers_of(size_t count) {
    unsigned *numbers = count == 0 ? NULL : calloc(count, sizeof *numbers);
    if (count != 0 && numbers == NULL) {
        fputs("compile_library: no memory\n", stderr);
        exit(1);
    }
    return numbers;
}

static unsigned write_literals(const struct literal *literals, size_t count) {
    unsigned *items = numbers_of(count), own;
    if (items == NULL) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        bool has_items = literals[i].items != NULL;
        size_t inner = literals[i].kind == LITERAL_BINARY ? 2 : literals[i].kind == LITERAL_UNARY ? 1 : literals[i].length;
        items[i] = has_items ? write_literals(literals[i].items, inner) : 0;
    }
    own = ++arrays;
    printf("static struct literal a%u[] = {\n", own);
    for (size_t i = 0; i < count; i++) {
        const struct literal *l = &literals[i];
        /* The least int64 has no literal of its own in C. */
        printf("{%d, %u, %u, (int64_t)%lluu, ", (int)l->kind, l->op, (unsigned)l->base, (unsigned long long)l->integer);
        if (l->real - l->real == 0) {
            printf("%a, ", l->real);
        } else {
            fputs(l->real != l->real ? "__builtin_nan(\"\"), " : l->real > 0 ? "__builtin_inf(), " : "-__builtin_inf(), ", stdout);
        }
        if (l->text == NULL) {
            putchar('0');
        } else {
            write_text(l->text, l->length);
        }
        printf(", %zu, ", l->length);
        write_array(items[i]);
        puts("},");
    }
    puts("};");
    free(items);
    return own;
}

static unsigned write_code(const struct unit *unit) {
    printf("static struct instruction a%u[] = {", ++arrays);
    for (uint32_t i = 0; i < unit->instruction_count; i++) {
        const struct instruction *at = &unit->instructions[i];
        printf("{%u,%u,%u,%u},", at->op, at->a, at->b, at->c);
    }
    printf("};\nstatic struct unit_note n%u[] = {", arrays);
    for (uint32_t i = 0; i < unit->instruction_count; i++) {
        const struct unit_note *note = &unit->notes[i];
        /* No ranges: their text is not there to be shown. */
        printf("{.line = %u, .live = %u, .flags = %u},", (unsigned)note->line, note->live, note->flags & NOTE_INPLACE);
    }
    puts("};");
    return arrays;
}

static unsigned write_handlers(const struct unit *unit) {
    if (unit->handler_count == 0) {
        return 0;
    }
    printf("static struct unit_handler a%u[] = {", ++arrays);
    for (uint32_t i = 0; i < unit->handler_count; i++) {
        const struct unit_handler *h = &unit->handlers[i];
        printf("{%u,%u,%u,%u},", (unsigned)h->first, (unsigned)h->last, (unsigned)h->handler, h->depth);
    }
    puts("};");
    return arrays;
}

static unsigned write_captures(const struct unit *unit) {
    if (unit->capture_count == 0) {
        return 0;
    }
    printf("static struct unit_capture a%u[] = {", ++arrays);
    for (uint32_t i = 0; i < unit->capture_count; i++) {
        printf("{%d,%u},", unit->captures[i].from_variable, unit->captures[i].index);
    }
    puts("};");
    return arrays;
}

/* Writes what the unit consists of, then the unit; returns its number. */
static unsigned write_unit(const struct unit *unit) {
    unsigned children = 0, *numbers = numbers_of(unit->child_count);
    for (uint32_t i = 0; numbers != NULL && i < unit->child_count; i++) {
        numbers[i] = write_unit(unit->children[i]);
    }
    if (numbers != NULL) {
        children = ++arrays;
        printf("static struct unit *a%u[] = {", children);
        for (uint32_t i = 0; i < unit->child_count; i++) {
            printf("&u%u,", numbers[i]);
        }
        puts("};");
        free(numbers);
    }
    unsigned code = write_code(unit), handlers = write_handlers(unit), captures = write_captures(unit);
    unsigned constants = write_literals(unit->constants, unit->constant_count);
    unsigned docstring = unit->docstring == NULL ? 0 : write_literals(unit->docstring, 1);
    unsigned caches = write_strings(unit->cache_names, unit->cache_count);
    unsigned capture_names = write_strings(unit->capture_names, unit->capture_count);
    unsigned variables = write_strings(unit->variable_names, unit->variable_count);
    printf("static struct unit u%u = {\n.name = ", ++arrays);
    write_string(unit->name);
    fputs(", .qualified_name = ", stdout);
    write_string(unit->qualified_name);
    fputs(", .filename = ", stdout);
    write_string(unit->filename);
    printf(",\n.line = %u, .flags = %u, .instructions = a%u, .notes = n%u, .instruction_count = %u, .handlers = ",
           (unsigned)unit->line, (unsigned)unit->flags, code, code, (unsigned)unit->instruction_count);
    write_array(handlers);
    printf(", .handler_count = %u, .constants = ", (unsigned)unit->handler_count);
    write_array(constants);
    printf(", .constant_count = %u,\n.cache_names = ", (unsigned)unit->constant_count);
    write_array(caches);
    printf(", .cache_count = %u, .attribute_cache_count = %u, .children = ", (unsigned)unit->cache_count,
           (unsigned)unit->attribute_cache_count);
    write_array(children);
    printf(", .child_count = %u, .captures = ", (unsigned)unit->child_count);
    write_array(captures);
    fputs(", .capture_names = ", stdout);
    write_array(capture_names);
    printf(", .capture_count = %u,\n.positional_only = %u, .positional = %u, .keyword_only = %u, .parameter_count = %u, "
           ".variable_count = %u, .register_count = %u, .variable_names = ",
           (unsigned)unit->capture_count, unit->positional_only, unit->positional, unit->keyword_only, unit->parameter_count,
           unit->variable_count, unit->register_count);
    write_array(variables);
    fputs(", .docstring = ", stdout);
    write_array(docstring);
    puts("};");
    return arrays;
}

static char *read_file(const char *path, size_t *length) {
    FILE *file = fopen(path, "rb");
    char *text = NULL;
    if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
        long size = ftell(file);
        rewind(file);
        text = size < 0 ? NULL : malloc((size_t)size + 1);
        *length = text == NULL ? 0 : fread(text, 1, (size_t)size, file);
        if (text != NULL && *length != (size_t)size) {
            free(text);
            text = NULL;
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return text;
}

/* The number of the module's unit; 0: it could not be compiled. */
static unsigned write_module(const char *path, const char *name) {
    struct arena arena = ARENA_INIT;
    struct source_error error = {.kind = SOURCE_OK};
    char filename[256], message[200];
    size_t length = 0;
    char *text = read_file(path, &length);
    unsigned number = 0;
    snprintf(filename, sizeof filename, "<library>/%s.py", name);
    struct module_ast *module = text == NULL ? NULL : parse_module(text, length, filename, &arena, &error);
    struct unit *unit = module == NULL ? NULL : compile_module(module, &error);
    if (unit == NULL) {
        fprintf(stderr, "%s:%d: %s\n", path, (int)error.line, text == NULL ? "cannot be read" : error.message);
    } else if (!unit_verify(unit, message, sizeof message)) {
        fprintf(stderr, "%s: malformed bytecode: %s\n", path, message);
    } else {
        number = write_unit(unit);
    }
    arena_free(&arena);
    unit_free(unit);
    free(text);
    return number;
}

int main(int argc, char **argv) {
    unsigned *numbers = calloc((size_t)argc, sizeof *numbers);
    char (*names)[64] = calloc((size_t)argc, sizeof *names);
    bool ok = numbers != NULL && names != NULL;
    puts("/* Generated from common/library by tools/compile_library.c. */\n#include \"common/vm/library.h\"\n");
    for (int i = 1; ok && i < argc; i++) {
        const char *slash = strrchr(argv[i], '/'), *base = slash == NULL ? argv[i] : slash + 1;
        snprintf(names[i], sizeof names[i], "%.*s", (int)strcspn(base, "."), base);
        numbers[i] = write_module(argv[i], names[i]);
        ok = numbers[i] != 0;
    }
    puts("const struct library_module library_modules[] = {");
    for (int i = 1; ok && i < argc; i++) {
        printf("    {\"%s\", &u%u},\n", names[i], numbers[i]);
    }
    puts("    {0, 0},\n};");
    free(numbers);
    free(names);
    return ok && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
