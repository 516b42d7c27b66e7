/* The statistics of tagbox bench against published values and against definitions. */
#include <criterion/criterion.h>

#include <math.h>
#include <stdlib.h>

#include "bench/tagbox/analysis.h"
#include "bench/tagbox/plan.h"
#include "bench/tagbox/random.h"
#include "bench/tagbox/stats.h"

static void near(double got, double expected, double within, const char *what) {
    cr_assert(fabs(got - expected) <= within, "%s: %.10g, expected %.10g", what, got, expected);
}

/* Darwin's maize: crossed minus self-fertilised heights in eighths of an inch (Fisher, The Design
 * of Experiments, 1935, chapter III: mean 20.93, t = 2.148 with 14 degrees of freedom). */
static const double darwin[] = {49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48};

/* Hollander & Wolfe, Nonparametric Statistical Methods, table 3.1: change of a depression score (X
 * - Y). */
static const double depression[] = {0.952, -0.147, 1.022,  0.430, 0.620,
                                    0.590, 0.490,  -0.080, 0.010};

Test(stats, mean_and_deviation_of_darwins_maize) {
    near(stats_mean(darwin, 15), 20.933, 0.001, "mean");
    double t = stats_mean(darwin, 15) / (stats_deviation(darwin, 15) / sqrt(15));
    near(t, 2.148, 0.0005, "t");
}

/* The 5 % point of t with 14 degrees of freedom is 2.145 in Fisher's table. */
Test(stats, student_interval_of_darwins_maize) {
    struct interval i = stats_t_interval(darwin, 15, 0.95);
    near(i.low, 0.03, 0.01, "low");
    near(i.high, 41.83, 0.01, "high");
    double half = 2.145 * stats_deviation(darwin, 15) / sqrt(15);
    near(i.high - stats_mean(darwin, 15), half, 0.01, "half width");
}

Test(stats, hodges_lehmann_of_the_depression_scores) {
    near(stats_hodges_lehmann(depression, 9), 0.46, 0.0005, "estimate");
}

/* In the book: the interval with confidence 1 - 0.039 is the 6th smallest to the 6th largest of the
 * 45 averages. */
Test(stats, signed_rank_interval_of_the_depression_scores) {
    struct interval i = stats_wilcoxon_interval(depression, 9, 0.95);
    near(i.low, 0.010, 0.0005, "low");
    near(i.high, 0.786, 0.0005, "high");
    near(i.level, 1 - 2 * 0.0195, 0.0002, "level reached");
}

/* Critical values of the signed-rank statistic, two-sided 5 %, as every textbook prints them. */
Test(stats, order_statistics) {
    /* 94.2 % of 15 values are 14.1 of them: all; 93.3 % are 14. */
    near(stats_order(darwin, 15, 0.942), 75, 0, "all");
    near(stats_order(darwin, 15, 0.933), 60, 0, "all but one");
    near(stats_order(darwin, 15, 0), -67, 0, "the least");
    near(stats_order(darwin, 15, 0.5), stats_median(darwin, 15), 0, "the median of an odd number");
}

/* Every three turns each build has run once; every nine each has met each. */
Test(plan, layouts_take_turns) {
    size_t met[3][3] = {{0}}, ran[3] = {0}, a, b;
    for (size_t turn = 0; turn < 18; turn++) {
        plan_layouts(turn, 3, false, &a, &b);
        met[a][b]++;
        ran[b]++;
        for (size_t k = 0; turn % 3 == 2 && k < 3; k++)
            cr_assert(ran[k] == turn / 3 + 1, "turn %zu, build %zu", turn, k);
        plan_layouts(turn, 3, true, &a, &b);
        cr_assert(a == b && a == turn % 3);
        plan_layouts(turn, 1, false, &a, &b);
        cr_assert(a == 0 && b == 0);
    }
    for (a = 0; a < 3; a++)
        for (b = 0; b < 3; b++)
            cr_assert(met[a][b] == 2, "%zu met %zu %zu times", a, b, met[a][b]);
}

/* A resumed run goes on as the whole one would have: a round's order follows from its number. */
Test(plan, rounds_have_their_own_order) {
    struct random one = plan_round_random(7, 3), again = plan_round_random(7, 3);
    struct random next = plan_round_random(7, 4), other = plan_round_random(8, 3);
    uint64_t x = random_next(&one);
    cr_assert(x == random_next(&again));
    cr_assert(x != random_next(&next) && x != random_next(&other));
}

/* Builds that differ by 2 and 5 %, measured against partners in turn, with one disturbed round. */
Test(analysis, spread_between_builds) {
    double d[27];
    int a_builds[27], b_builds[27], one[27] = {0};
    static const double slower[] = {0, 0.02, 0.05};
    for (size_t turn = 0; turn < 27; turn++) {
        size_t a, b;
        plan_layouts(turn, 3, false, &a, &b);
        a_builds[turn] = (int)a;
        b_builds[turn] = (int)b;
        d[turn] = 0.5 + log1p(slower[a]);
    }
    near(analysis_spread(d, a_builds, 27), 0.05, 1e-12, "spread");
    near(analysis_spread(d, b_builds, 27), 0, 1e-12, "the partners do not differ");
    d[13] += 2;
    near(analysis_spread(d, a_builds, 27), 0.05, 1e-12, "an outlier");
    cr_assert(isnan(analysis_spread(d, one, 27)));
}

Test(stats, signed_rank_critical_values) {
    static const struct {
        size_t n;
        int critical;
    } table[] = {{6, 0},   {7, 2},   {8, 3},    {9, 5},    {10, 8},  {11, 10}, {12, 13},
                 {13, 17}, {14, 21}, {15, 25},  {16, 29},  {17, 34}, {18, 40}, {19, 46},
                 {20, 52}, {25, 89}, {30, 137}, {40, 264}, {50, 434}};
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        double at = stats_signed_rank_probability(table[i].n, table[i].critical);
        double above = stats_signed_rank_probability(table[i].n, table[i].critical + 1);
        cr_assert(at <= 0.025 && above > 0.025, "n = %zu: P(W <= %d) = %.5f, next %.5f", table[i].n,
                  table[i].critical, at, above);
    }
}

/* All 2^n sign patterns counted one by one. */
Test(stats, signed_rank_probability_by_enumeration) {
    for (size_t n = 1; n <= 12; n++) {
        size_t most = n * (n + 1) / 2;
        for (size_t w = 0; w <= most; w++) {
            unsigned within = 0;
            for (unsigned signs = 0; signs < 1u << n; signs++) {
                size_t sum = 0;
                for (size_t rank = 1; rank <= n; rank++)
                    sum += signs >> (rank - 1) & 1 ? rank : 0;
                within += sum <= w;
            }
            near(stats_signed_rank_probability(n, (double)w), within / (double)(1u << n), 1e-12,
                 "P");
        }
    }
}

Test(stats, signed_rank_probability_is_smooth_where_the_approximation_takes_over) {
    double exact = stats_signed_rank_probability(60, 800);
    double normal = stats_signed_rank_probability(61, 800 + 61 / 2.0);
    near(exact, normal, 0.02, "n = 60 and 61");
}

/* The estimator by its definition, on unsorted values with ties. */
Test(stats, hodges_lehmann_by_definition) {
    static const double x[] = {3, 1, 4, 1, 5};
    /* averages: 1 1 1 2 2 2.5 2.5 3 3 3 3.5 4 4 4.5 5 */
    near(stats_hodges_lehmann(x, 5), 3.0, 1e-12, "estimate");
    near(stats_hodges_lehmann(x, 1), 3.0, 1e-12, "one value");
}

Test(stats, interval_of_few_values_is_their_range_and_says_its_level) {
    static const double x[] = {3, 1, 2};
    struct interval i = stats_wilcoxon_interval(x, 3, 0.95);
    near(i.low, 1, 0, "low");
    near(i.high, 3, 0, "high");
    near(i.level, 0.75, 1e-12, "level");
    near(stats_wilcoxon_interval(x, 1, 0.95).level, 0, 0, "level of one value");
    near(stats_t_interval(x, 1, 0.95).level, 0, 0, "level of one value, t");
}

Test(stats, geometric_mean_and_median) {
    static const double x[] = {1, 4, 16};
    static const double y[] = {5, 1, 4, 2};
    near(stats_geometric_mean(x, 3), 4, 1e-12, "geometric mean");
    near(stats_median(x, 3), 4, 0, "odd");
    near(stats_median(y, 4), 3, 0, "even");
}

/* Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973: slope 0.500,
 * correlation 0.816. */
Test(stats, slope_and_correlation_of_anscombes_first_set) {
    static const double x[] = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    static const double y[] = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    near(stats_slope(x, y, 11), 0.500, 0.0005, "slope");
    near(stats_correlation(x, y, 11), 0.816, 0.0005, "correlation");
    near(stats_slope(y, x, 1), 0, 0, "one point");
}

Test(stats, noise_flags) {
    static const double steady[] = {1.00, 1.01, 0.99, 1.00};
    static const double unsteady[] = {1.0, 1.3, 0.8, 1.0};
    static const double outlier[] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2};
    cr_assert(!stats_unsteady(steady, 4) && !stats_outlier(steady, 4));
    cr_assert(stats_unsteady(unsteady, 4) && !stats_outlier(unsteady, 4));
    cr_assert(stats_outlier(outlier, 20));
    cr_assert(!stats_unsteady(outlier, 1) && !stats_outlier(outlier, 1));
}

/* The interval covers the truth about as often as it says, for noise with one-sided spikes. */
Test(stats, coverage_of_the_signed_rank_interval) {
    struct random r = {1};
    int covered = 0;
    enum { TRIALS = 1000, N = 20 };
    for (int trial = 0; trial < TRIALS; trial++) {
        double d[N];
        for (int i = 0; i < N; i++) {
            /* The difference of two equally spiky times is symmetric around the truth, 0.5. */
            double a = (double)random_below(&r, 1000) / 1e5,
                   b = (double)random_below(&r, 1000) / 1e5;
            a += random_below(&r, 10) == 0 ? 0.2 : 0;
            b += random_below(&r, 10) == 0 ? 0.2 : 0;
            d[i] = 0.5 + a - b;
        }
        struct interval i = stats_wilcoxon_interval(d, N, 0.95);
        covered += i.low <= 0.5 && 0.5 <= i.high;
    }
    cr_assert(covered >= 930 && covered <= 980, "%d of %d", covered, TRIALS);
}

Test(analysis, estimate_of_a_constant_ratio) {
    double d[10];
    for (int i = 0; i < 10; i++)
        d[i] = log(1.7);
    struct estimate e = analysis_estimate(d, 10);
    near(e.ratio, 1.7, 1e-12, "ratio");
    near(e.low, 1.7, 1e-12, "low");
    near(e.high, 1.7, 1e-12, "high");
    cr_assert(analysis_verdict(&e, 0.01) == VERDICT_A_SLOWER);
}

Test(analysis, verdicts) {
    static const struct {
        struct estimate e;
        enum verdict verdict;
    } table[] = {
        {{.n = 10, .level = 0.96, .ratio = 1.20, .low = 1.10, .high = 1.30}, VERDICT_A_SLOWER},
        {{.n = 10, .level = 0.96, .ratio = 0.80, .low = 0.70, .high = 0.90}, VERDICT_B_SLOWER},
        {{.n = 10, .level = 0.96, .ratio = 1.20, .low = 0.99, .high = 1.30}, VERDICT_UNCLEAR},
        {{.n = 10, .level = 0.96, .ratio = 1.005, .low = 1.004, .high = 1.006}, VERDICT_UNCLEAR},
        {{.n = 10, .level = 0.96, .ratio = 0.995, .low = 0.994, .high = 0.996}, VERDICT_UNCLEAR},
        {{.n = 4, .level = 0.875, .ratio = 2, .low = 1.9, .high = 2.1}, VERDICT_FEW},
        {{.n = 0}, VERDICT_NONE},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        cr_assert(analysis_verdict(&table[i].e, 0.01) == table[i].verdict, "row %zu", i);
}

Test(plan, sides_are_balanced_and_repeatable) {
    struct random one = {42}, two = {42};
    bool *a = plan_first_sides(&one, 30), *b = plan_first_sides(&two, 30);
    int first = 0;
    for (int i = 0; i < 30; i++) {
        first += a[i];
        cr_assert(a[i] == b[i]);
    }
    cr_assert(first == 15, "%d", first);
    free(a);
    free(b);
}

Test(plan, order_is_a_permutation) {
    struct random r = {7};
    size_t *order = plan_order(&r, 100);
    bool seen[100] = {false};
    for (int i = 0; i < 100; i++) {
        cr_assert(order[i] < 100 && !seen[order[i]]);
        seen[order[i]] = true;
    }
    free(order);
}

Test(plan, chosen_rounds_are_spread_and_as_many_as_wanted) {
    for (size_t rounds = 1; rounds <= 40; rounds++) {
        for (size_t wanted = 0; wanted <= rounds; wanted++) {
            size_t count = 0, gap = 0, widest = 0;
            for (size_t round = 0; round < rounds; round++) {
                bool chosen = plan_is_chosen(round, rounds, wanted);
                count += chosen;
                gap = chosen ? 0 : gap + 1;
                widest = gap > widest ? gap : widest;
            }
            cr_assert(count == wanted, "%zu of %zu: %zu", wanted, rounds, count);
            cr_assert(wanted == 0 || widest <= rounds / wanted, "%zu of %zu: %zu without", wanted, rounds, widest);
        }
    }
}

/* As a quick run on a slow machine leaves workloads out: 30 of them, the control rows on the ranks that a quick run chooses. */
Test(plan, control_rows_are_kept_before_others) {
    enum { ALL = 30, CONTROLS = 2 };
    bool first[ALL], chosen[ALL];
    for (size_t i = 0; i < ALL; i++)
        first[i] = plan_is_chosen(i, ALL, CONTROLS);
    for (size_t wanted = 0; wanted <= ALL; wanted++) {
        size_t count = 0, controls = 0;
        plan_choose(first, ALL, wanted, chosen);
        for (size_t i = 0; i < ALL; i++) {
            count += chosen[i];
            controls += chosen[i] && first[i];
        }
        cr_assert(controls == CONTROLS && count == (wanted > CONTROLS ? wanted : CONTROLS), "%zu wanted: %zu, %zu", wanted, count, controls);
    }
}

/* Marked ones that are timed, or all that are timed where none is marked; of them so many at most. */
Test(plan, control_rows_are_of_the_marked_workloads) {
    enum { ALL = 9 };
    static const struct {
        const char *timed, *marked, *chosen;
        size_t most;
    } cases[] = {{"111111111", "010010010", "010010010", ALL}, {"111111111", "010010010", "010000010", 2},
                 {"101111111", "010010010", "000010010", ALL}, {"101001100", "010010010", "101001100", ALL},
                 {"111100000", "000000000", "010100000", 2},   {"000000000", "111111111", "000000000", ALL}};
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        bool timed[ALL], marked[ALL], chosen[ALL];
        for (size_t i = 0; i < ALL; i++) {
            timed[i] = cases[k].timed[i] == '1';
            marked[i] = cases[k].marked[i] == '1';
        }
        plan_controls(timed, marked, ALL, cases[k].most, chosen);
        for (size_t i = 0; i < ALL; i++)
            cr_assert(chosen[i] == (cases[k].chosen[i] == '1'), "case %zu, workload %zu", k, i);
    }
}

/* The published first outputs of SplitMix64 seeded with 1234567. */
Test(plan, generator_gives_the_published_sequence) {
    struct random r = {1234567};
    static const uint64_t expected[] = {6457827717110365317u, 3203168211198807973u,
                                        9817491932198370423u, 4593380528125082431u,
                                        16408922859458223821u};
    for (int i = 0; i < 5; i++)
        cr_assert(random_next(&r) == expected[i], "output %d", i);
}
