/* The gamma function and its logarithm, to the last bit as CPython computes them.
 */
#ifndef TAGBOX_COMMON_BUILTINS_MATH_GAMMA_H
#define TAGBOX_COMMON_BUILTINS_MATH_GAMMA_H

enum math_outcome {
    MATH_OK,
    MATH_DOMAIN, /* a pole, or gamma(-inf) */
    MATH_RANGE   /* too large for a double */
};

/* *out is valid with MATH_OK. */
enum math_outcome math_gamma(double x, double *out);
enum math_outcome math_log_gamma(double x, double *out);

#endif
