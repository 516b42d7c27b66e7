/* The section of the report on the source documents' claims. */
#include <stdlib.h>

#include "bench/tagbox/claims.h"
#include "bench/tagbox/json.h"
#include "bench/tagbox/table.h"

enum { CLAIMS_MOST = 48 };

/* All claims by number. */
static size_t sorted_claims(const struct claim **list) {
    const struct claim *const parts[] = {claims_of_ints, claims_of_memory, claims_of_study, claims_of_sweeps,
                                         claims_of_costs};
    const size_t counts[] = {claims_of_ints_count, claims_of_memory_count, claims_of_study_count, claims_of_sweeps_count,
                             claims_of_costs_count};
    size_t count = 0;
    for (size_t p = 0; p < sizeof parts / sizeof *parts; p++)
        for (size_t i = 0; i < counts[p] && count < CLAIMS_MOST; i++) {
            size_t at = count++;
            for (; at > 0 && list[at - 1]->number > parts[p][i].number; at--)
                list[at] = list[at - 1];
            list[at] = &parts[p][i];
        }
    return count;
}

static void add_overview(struct table *t, const struct claim *claim, const struct claim_row *row) {
    table_cell(t, "%d. %s", claim->number, claim->sentence);
    const char *command = claims_sweep_command(claim->number);
    if (!command)
        command = claims_cost_command(claim->number);
    if (row->open)
        table_cell(t, "–");
    else if (command)
        table_cell(t, "`%s`", command);
    else
        table_cell(t, "`tagbox experiments --claim %d`", claim->number);
    table_take(t, claims_cells(&row->boxed, "boxed"));
    table_take(t, claims_cells(&row->tagged, "tagged"));
    table_take(t, claims_cells(&row->cpython, ""));
    char *verdict = row->open ? need_copy("open") : claims_verdict(&row->cases);
    table_cell(t, "**%s**", verdict);
    free(verdict);
}

void report_claims(const json_t *document, struct text *out) {
    const json_t *run = json_member_object(document, "run");
    const struct claim *list[CLAIMS_MOST];
    size_t count = sorted_claims(list);
    struct table t = {0};
    struct text details = {0};
    table_column(&t, "claim", false);
    table_column(&t, "command that tests it", false);
    table_column(&t, "boxed", false);
    table_column(&t, "tagged", false);
    table_column(&t, "live CPython", false);
    table_column(&t, "verdict", false);
    for (size_t i = 0; i < count; i++) {
        struct claim_row row = {0};
        list[i]->judge(document, &row);
        add_overview(&t, list[i], &row);
        text_printf(&details, "### Claim %d\n\n*%s* A case holds when %s\n\n", list[i]->number,
                    list[i]->sentence, list[i]->rule);
        text_add(&details, text_string(&row.detail));
        claims_free_row(&row);
    }
    char *duration = text_duration(json_number(run, "seconds", 0));
    text_printf(
        out,
        "## What the source documents claim\n\n"
        "The texts that this project began with say how CPython allocates. Each quantified "
        "claim about allocation was tested on the variant of boxed that models the version "
        "meant, and on the real CPythons of the machine where they can be asked. The "
        "verdict is computed, case by case, by the rule given below each claim: *holds* or "
        "*fails* when every case does, *unclear* where the interval that the rule asks for "
        "leaves it open. Each row names the command whose results it is "
        "computed from; the experiments' own are from `%s`, %s sizes, which began at %s and took %s, at commit "
        "%s.\n\n",
        json_text(run, "command", "?"), json_text(run, "mode", "?"), json_text(run, "started", "?"),
        duration, json_text(run, "commit", "?"));
    free(duration);
    table_markdown(&t, out);
    text_add(out, "\nA dash: the question does not arise there, or cannot be put to it from "
                  "outside. What the counting builds count agrees with what was counted inside "
                  "real CPythons (`tests/model/golden.json`).\n\n");
    text_add(out, text_string(&details));
    text_free(&details);
    table_free(&t);
}
