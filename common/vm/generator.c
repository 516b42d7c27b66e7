/* Generators: laying a frame aside, taking it up again, and the methods send, throw and close. */
#include "common/vm/generator.h"

#include <string.h>

#include "common/objects/abstract.h"
#include "common/objects/exception.h"
#include "common/objects/native.h"
#include "common/objects/str.h"
#include "common/vm/slow.h"

static size_t size_of(const struct function *function) {
    return sizeof(struct generator) + function->code->register_count * sizeof(value);
}

struct generator *generator_from_frame(struct frame *frame, const struct instruction *pc) {
    struct function *function = frame->function;
    struct generator *g = (struct generator *)object_new(&type_generator, size_of(function));
    if (g == NULL) {
        return NULL;
    }
    g->state = GENERATOR_CREATED;
    g->live = function->code->variable_count;
    g->result = 0;
    g->function = function; /* the frame's reference moves here */
    g->pc = pc;
    g->handled = NULL;
    g->register_count = function->code->register_count;
    g->name = value_retained(function->name);
    g->qualified_name = value_retained(function->qualified_name);
    memcpy(g->registers, frame->base, g->live * sizeof(value));
    gc_track(&g->head);
    return g;
}

void generator_suspend(struct frame *frame, const struct instruction *pc, unsigned live,
                       unsigned result) {
    struct generator *g = frame->generator;
    memcpy(g->registers, frame->base, live * sizeof(value));
    g->live = (uint16_t)live;
    g->result = (uint16_t)result;
    g->pc = pc;
    g->state = GENERATOR_SUSPENDED;
}

/* Drops what a generator that will not go on still holds. */
static void generator_drop(struct generator *g) {
    struct function *function = g->function;
    struct exception *handled = g->handled;
    uint16_t live = g->live;
    g->function = NULL;
    g->handled = NULL;
    g->live = 0;
    g->state = GENERATOR_FINISHED;
    for (uint16_t i = 0; i < live; i++) {
        value v = g->registers[i];
        g->registers[i] = VALUE_ABSENT;
        value_release_any(v);
    }
    if (handled != NULL) {
        object_release(&handled->head);
    }
    if (function != NULL) {
        object_release(&function->head);
    }
}

/* Puts the generator's frame back on the stack, ready to run. false with RecursionError pending and nothing changed. */
static bool restore_frame(struct generator *g) {
    value *base = vm_stack_top() + 1;
    if (base + g->register_count > vm.stack_limit) {
        slow_recursion_error();
        return false;
    }
    if (!vm_push_entry(g->function, base, g->pc)) {
        return false;
    }
    memcpy(base, g->registers, g->live * sizeof(value));
    base[-1] = value_from_object(&g->function->head);
    object_retain(&g->function->head);
    vm.frame->generator = g;
    return true;
}

/* Runs a restored frame, or unwinds it when an exception was thrown in. */
static value run(struct generator *g, bool raising) {
    struct exception *outer = exception_handled;
    value result;
    g->state = GENERATOR_RUNNING;
    if (g->handled != NULL) {
        exception_handled = g->handled;
        g->handled = NULL;
    } else if (outer != NULL) {
        object_retain(&outer->head);
    }
    result = !raising || slow_unwind(true) ? vm_execute() : VALUE_ABSENT;
    if (g->state == GENERATOR_SUSPENDED && exception_handled != outer) {
        g->handled = exception_handled;
    } else if (exception_handled != NULL) {
        object_release(&exception_handled->head);
    }
    exception_handled = outer;
    return result;
}

/* An exception raised where the generator stands: instructions that consume their operands always count as done, the pending YIELD has
 * consumed its operand. */
static bool throw_in(struct generator *g) {
    if (g->state == GENERATOR_CREATED) {
        generator_drop(g);
        return false;
    }
    return true;
}

static bool raise_running(void) {
    exception_raise(&type_ValueError, "generator already executing");
    return false;
}

/* A StopIteration that leaves a generator's body becomes a RuntimeError (PEP 479). */
static void convert_stop_iteration(void) {
    struct object *stop, *error;
    if (!error_matches(&type_StopIteration)) {
        return;
    }
    stop = error_take();
    exception_raise(&type_RuntimeError, "generator raised StopIteration");
    error = error_take();
    object_retain(stop);
    exception_set_cause((struct exception *)error, (struct exception *)stop);
    exception_set_context((struct exception *)error, (struct exception *)stop);
    error_set(error);
}

value generator_resume(struct generator *g, value sent, value *returned) {
    bool raising = value_is_absent(sent);
    value result;
    if (returned != NULL) {
        *returned = VALUE_ABSENT;
    }
    if (UNLIKELY(g->state == GENERATOR_RUNNING)) {
        error_clear();
        raise_running();
        value_release_any(sent);
        return VALUE_ABSENT;
    }
    if (UNLIKELY(g->state == GENERATOR_FINISHED || (raising && !throw_in(g)))) {
        value_release_any(sent);
        if (returned != NULL && !raising) {
            *returned = value_none_retained();
        }
        return VALUE_ABSENT;
    }
    if (!raising && g->state == GENERATOR_CREATED) {
        if (!value_is_none(sent)) {
            value_release(sent);
            return exception_raise(&type_TypeError,
                                   "can't send non-None value to a just-started generator");
        }
        value_release(sent);
        sent = VALUE_ABSENT;
    }
    if (!object_recursion_enter("")) {
        value_release_any(sent);
        return VALUE_ABSENT;
    }
    object_retain(&g->head);
    if (restore_frame(g)) {
        if (!value_is_absent(sent)) {
            vm.frame->base[g->result] = sent;
        }
        if (raising) {
            /* Unwinding releases temporaries up to the note's mark; the operand of YIELD is gone. */
            vm.frame->base[g->live] = VALUE_ABSENT;
            vm.frame->pc = g->pc + (g->pc->op == OP_YIELD_FROM);
        }
        result = run(g, raising);
        if (g->state != GENERATOR_SUSPENDED) {
            g->live = 0; /* the frame has released its registers */
            generator_drop(g);
            if (value_is_absent(result)) {
                convert_stop_iteration();
            } else if (returned != NULL) {
                *returned = result;
                result = VALUE_ABSENT;
            } else {
                value_release(result);
                result = VALUE_ABSENT;
            }
        } else {
            /* The stack's reference to the function. */
            object_release(&g->function->head);
        }
    } else {
        value_release_any(sent);
        result = VALUE_ABSENT;
    }
    object_recursion_leave();
    object_release(&g->head);
    return result;
}

/* ---- The type ---- */

static struct generator *generator_of(value v) {
    return (struct generator *)value_object(v);
}

static value generator_next(value self) {
    return generator_resume(generator_of(self), value_none_retained(), NULL);
}

static value generator_iter(value self) {
    return value_retained(self);
}

/* What send() and throw() answer: an item, or StopIteration with the return value. */
static value item_or_stop(value item, value returned) {
    if (!value_is_absent(item) || error_pending()) {
        return item;
    }
    if (value_is_absent(returned) || value_is_none(returned)) {
        value_release_any(returned);
        return exception_raise(&type_StopIteration, NULL);
    }
    exception_raise_value(&type_StopIteration, returned);
    value_release(returned);
    return VALUE_ABSENT;
}

static value generator_send(const value *args, size_t nargs) {
    value returned, item;
    (void)nargs;
    item = generator_resume(generator_of(args[0]), value_retained(args[1]), &returned);
    return item_or_stop(item, returned);
}

static value generator_throw(const value *args, size_t nargs) {
    value returned, item;
    exception_raise_statement(args[1], VALUE_ABSENT);
    (void)nargs;
    item = generator_resume(generator_of(args[0]), VALUE_ABSENT, &returned);
    return item_or_stop(item, returned);
}

/* Raises GeneratorExit inside; 0 when it ended, -1 with an exception pending. */
static int generator_stop(struct generator *g) {
    value item;
    if (g->state == GENERATOR_FINISHED) {
        return 0;
    }
    if (g->state == GENERATOR_CREATED) {
        generator_drop(g);
        return 0;
    }
    exception_raise(&type_GeneratorExit, NULL);
    item = generator_resume(g, VALUE_ABSENT, NULL);
    if (!value_is_absent(item)) {
        value_release(item);
        exception_raise(&type_RuntimeError, "generator ignored GeneratorExit");
        return -1;
    }
    if (error_pending()) {
        if (!error_matches(&type_GeneratorExit) && !error_matches(&type_StopIteration)) {
            return -1;
        }
        error_clear();
    }
    return 0;
}

static value generator_close(const value *args, size_t nargs) {
    (void)nargs;
    return generator_stop(generator_of(args[0])) < 0 ? VALUE_ABSENT : value_none_retained();
}

static value generator_repr(value self) {
    struct str *s =
        str_format("<generator object %V at %p>", generator_of(self)->qualified_name, (void *)value_object(self));
    return s == NULL ? VALUE_ABSENT : str_value(s);
}

/* Whether the suspended body would notice being closed: it stands inside a try. */
static bool has_handler(const struct generator *g) {
    const struct code *code = g->function->code;
    uint32_t index = (uint32_t)(g->pc - code->instructions) - (g->pc->op != OP_YIELD_FROM);
    for (uint32_t i = 0; i < code->handler_count; i++) {
        if (code->handlers[i].first <= index && index < code->handlers[i].last) {
            return true;
        }
    }
    return false;
}

static void generator_deallocate(struct object *self) {
    struct generator *g = (struct generator *)self;
    gc_untrack(self);
    if (g->state == GENERATOR_SUSPENDED && has_handler(g)) {
        /* finally blocks run, as when CPython finalises a generator; the object is alive meanwhile. */
        struct object *pending = error_take();
        self->refcount = 1;
        if (generator_stop(g) < 0) {
            error_clear();
        }
        if (pending != NULL) {
            error_set(pending);
        }
        if (--self->refcount > 0) {
            gc_track(self);
            return;
        }
    }
    generator_drop(g);
    value_release(g->name);
    value_release(g->qualified_name);
    object_free(self, sizeof(struct generator) + g->register_count * sizeof(value));
}

static void generator_traverse(struct object *self, gc_visit visit, void *context) {
    struct generator *g = (struct generator *)self;
    if (g->state == GENERATOR_RUNNING) {
        return; /* its registers are the stack's now */
    }
    for (uint16_t i = 0; i < g->live; i++) {
        value_visit(g->registers[i], visit, context);
    }
    if (g->function != NULL) {
        visit(&g->function->head, context);
    }
    if (g->handled != NULL) {
        visit(&g->handled->head, context);
    }
}

static void generator_clear(struct object *self) {
    struct generator *g = (struct generator *)self;
    if (g->state != GENERATOR_RUNNING) {
        generator_drop(g);
    }
}

static value get_name(value self) {
    return value_retained(generator_of(self)->name);
}
static value get_qualified_name(value self) {
    return value_retained(generator_of(self)->qualified_name);
}
static value get_running(value self) {
    return value_from_bool(generator_of(self)->state == GENERATOR_RUNNING);
}

static const struct type_member generator_members[] = {
    {"__name__", get_name, NULL},
    {"__qualname__", get_qualified_name, NULL},
    {"gi_running", get_running, NULL},
    {NULL, NULL, NULL},
};

static const struct native_method generator_methods[] = {
    {"send", .function = generator_send, .min = 1, .max = 1},
    {"throw", .function = generator_throw, .min = 1, .max = 3},
    {"close", .function = generator_close},
    {NULL, .min = 0},
};

struct type type_generator = {
    .head = {OBJECT_IMMORTAL, &type_type},
    .name = "generator",
    .size = sizeof(struct generator),
    .flags = TYPE_TRACKED,
    .methods = generator_methods,
    .members = generator_members,
    .deallocate = generator_deallocate,
    .traverse = generator_traverse,
    .clear = generator_clear,
    .repr = generator_repr,
    .iter = generator_iter,
    .next = generator_next,
};

/* ---- yield from ---- */

value slow_delegate(value iterator, value sent, value *returned) {
    value item;
    *returned = VALUE_ABSENT;
    if (value_has_type(iterator, &type_generator)) {
        return generator_resume(generator_of(iterator), value_retained(sent), returned);
    }
    if (!value_is_none(sent)) {
        struct str *name = str_intern_text("send");
        value send = name == NULL ? VALUE_ABSENT : abstract_get_attribute(iterator, str_value(name));
        if (name != NULL) {
            object_release(&name->head);
        }
        if (value_is_absent(send)) {
            return send;
        }
        item = abstract_call_one(send, sent);
        value_release(send);
        return item;
    }
    item = abstract_next(iterator);
    if (value_is_absent(item) && !error_pending()) {
        *returned = value_none_retained();
    }
    return item;
}
