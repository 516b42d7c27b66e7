#include "common/lang/parser.h"

#include <stdlib.h>
#include <string.h>

#include "common/lang/parser_internal.h"

/* ---- tokens ---- */

static void reserve_tokens(struct parser *p) {
    struct token_stream *s = &p->stream;
    if (s->count < s->capacity)
        return;
    uint32_t capacity = s->capacity == 0 ? 8 : s->capacity * 2;
    struct token *tokens = parser_alloc(p, capacity * sizeof *tokens);
    if (s->count != 0)
        memcpy(tokens, s->tokens, s->count * sizeof *tokens);
    s->tokens = tokens;
    s->capacity = capacity;
    s->token = tokens + s->position;
}

void parser_fill(struct parser *p) {
    struct token_stream *s = &p->stream;
    s->position = 0;
    s->count = 0;
    reserve_tokens(p);
    s->token = s->tokens;
    lexer_next(s->lexer, s->token);
    s->count = 1;
}

const struct token *parser_look(struct parser *p, uint32_t distance) {
    struct token_stream *s = &p->stream;
    while (s->position + distance >= s->count) {
        reserve_tokens(p);
        lexer_next(s->lexer, &s->tokens[s->count]);
        s->count++;
    }
    return &s->tokens[s->position + distance];
}

/* ---- memory ---- */

void *parser_alloc(struct parser *p, size_t size) {
    void *block = arena_alloc(p->arena, size);
    if (block == NULL)
        parser_fail_memory(p);
    return block;
}

struct node *node_new(struct parser *p, enum node_kind kind) {
    const struct token *token = p->stream.token;
    struct node *node = parser_alloc(p, sizeof *node);
    *node = (struct node){
        .kind = (uint8_t)kind,
        .depth = 1,
        .line = token->line,
        .column = token->column,
        .end_line = token->end_line,
        .end_column = token->end_column,
    };
    return node;
}

struct node *node_from(struct parser *p, enum node_kind kind, struct place start) {
    struct node *node = node_new(p, kind);
    node->line = start.line;
    node->column = start.column;
    return node;
}

void deepen_list(struct parser *p, struct node *node, const struct node_list *list) {
    for (uint32_t i = 0; i < list->count; i++)
        deepen(p, node, list->items[i]);
}

void push(struct parser *p, struct node *node) {
    if (p->stack_count == p->stack_capacity) {
        uint32_t capacity = p->stack_capacity == 0 ? 256 : p->stack_capacity * 2;
        struct node **stack = realloc(p->stack, capacity * sizeof *stack);
        if (stack == NULL)
            parser_fail_memory(p);
        p->stack = stack;
        p->stack_capacity = capacity;
    }
    p->stack[p->stack_count++] = node;
}

const struct node_list *pop_list(struct parser *p, uint32_t mark) {
    uint32_t count = p->stack_count - mark;
    if (count == 0)
        return &ast_no_nodes;
    struct node_list *list = parser_alloc(p, sizeof *list + count * sizeof list->items[0]);
    list->count = count;
    memcpy(list->items, p->stack + mark, count * sizeof list->items[0]);
    p->stack_count = mark;
    return list;
}

const struct node_list *single_list(struct parser *p, struct node *node) {
    struct node_list *list = parser_alloc(p, sizeof *list + sizeof list->items[0]);
    list->count = 1;
    list->items[0] = node;
    return list;
}

/* ---- names and text ---- */

struct name *parser_intern(struct parser *p, const char *text, uint32_t length) {
    struct name *name = name_intern(&p->module->names, p->arena, text, length);
    if (name == NULL)
        parser_fail_memory(p);
    return name;
}

struct name *expect_name(struct parser *p) {
    struct name *name = p->stream.token->name;
    expect(p, TOKEN_NAME);
    return name;
}

void buffer_append(struct parser *p, const char *bytes, size_t length) {
    if (length > p->buffer_capacity - p->buffer_count) {
        size_t capacity = p->buffer_capacity == 0 ? 256 : p->buffer_capacity;
        while (capacity - p->buffer_count < length)
            capacity *= 2;
        char *buffer = realloc(p->buffer, capacity);
        if (buffer == NULL)
            parser_fail_memory(p);
        p->buffer = buffer;
        p->buffer_capacity = capacity;
    }
    if (length != 0)
        memcpy(p->buffer + p->buffer_count, bytes, length);
    p->buffer_count += length;
}

void buffer_append_utf8(struct parser *p, uint32_t code) {
    char bytes[4];
    size_t length = 1;
    if (code < 0x80) {
        bytes[0] = (char)code;
    } else if (code < 0x800) {
        bytes[0] = (char)(0xC0 | code >> 6);
        bytes[1] = (char)(0x80 | (code & 0x3F));
        length = 2;
    } else if (code < 0x10000) {
        bytes[0] = (char)(0xE0 | code >> 12);
        bytes[1] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[2] = (char)(0x80 | (code & 0x3F));
        length = 3;
    } else {
        bytes[0] = (char)(0xF0 | code >> 18);
        bytes[1] = (char)(0x80 | (code >> 12 & 0x3F));
        bytes[2] = (char)(0x80 | (code >> 6 & 0x3F));
        bytes[3] = (char)(0x80 | (code & 0x3F));
        length = 4;
    }
    buffer_append(p, bytes, length);
}

/* ---- whole programs ---- */

static struct node *parse_file(struct parser *p) {
    struct node *module = node_new(p, NODE_MODULE);
    module->module.body = parse_statements(p, TOKEN_END);
    return node_end(p, module);
}

static struct node *parse_eval(struct parser *p) {
    struct node *node = node_new(p, NODE_EXPRESSION);
    node->unary.operand = parse_star_expressions(p);
    while (accept(p, TOKEN_NEWLINE))
        continue;
    if (peek(p) != TOKEN_END)
        parser_fail_syntax(p);
    return node_end(p, node);
}

/* Everything between the setjmp and the end of the parse; errors leave by longjmp. */
static void run(struct parser *p, struct lexer *lexer, parse_function *parse) {
    struct module_ast *module = p->module;
    if (!lexer_intern_keywords(&module->names, p->arena))
        parser_fail_memory(p);
    p->name_match = parser_intern(p, "match", 5);
    p->name_case = parser_intern(p, "case", 4);
    p->name_underscore = parser_intern(p, "_", 1);
    p->name_print = parser_intern(p, "print", 5);
    p->name_exec = parser_intern(p, "exec", 4);
    p->name_locals = parser_intern(p, "locals", 6);
    p->name_vars = parser_intern(p, "vars", 4);
    p->name_dir = parser_intern(p, "dir", 3);
    p->name_eval = parser_intern(p, "eval", 4);
    lexer_init(lexer, module->source.text, (uint32_t)module->source.length, &module->names,
               p->arena);
    lexer->next_warning = &module->warnings;
    p->stream.lexer = lexer;
    p->stream.last_line = 1;
    parser_fill(p);
    module->root = parse(p);
}

static bool run_guarded(struct parser *p, struct lexer *lexer, parse_function *parse) {
    jmp_buf recover;
    p->recover = &recover;
    if (setjmp(recover) != 0)
        return false;
    run(p, lexer, parse);
    return true;
}

struct module_ast *parse_text(const char *text, size_t length, const char *filename, unsigned how,
                              struct arena *arena, struct source_error *error) {
    *error = (struct source_error){.kind = SOURCE_OK};
    struct module_ast *module = arena_alloc_zero(arena, sizeof *module);
    char *name = arena_copy(arena, filename, strlen(filename));
    struct lexer *lexer = arena_alloc(arena, sizeof *lexer);
    if (module == NULL || name == NULL || lexer == NULL) {
        source_error_set(error, SOURCE_MEMORY_ERROR, "%s", "");
        return NULL;
    }
    module->arena = arena;
    module->filename = name;
    if (!source_decode(&module->source, arena, text, length, (how & PARSE_TEXT) != 0, name, error))
        return NULL;
    struct parser p = {.arena = arena, .module = module, .error = error};
    bool ok = run_guarded(&p, lexer, (how & PARSE_EXPRESSION) != 0 ? parse_eval : parse_file);
    free(p.stack);
    free(p.buffer);
    return ok ? module : NULL;
}

struct module_ast *parse_module(const char *text, size_t length, const char *filename,
                                struct arena *arena, struct source_error *error) {
    return parse_text(text, length, filename, 0, arena, error);
}
