/* gamma(x) = sqrt(2 pi) (x + g - 1/2)^(x - 1/2) e^-(x + g - 1/2) L(x), with Lanczos's approximation L for g = 6.0246..., a quotient of
 * polynomials of degree 12 whose coefficients are those of the Boost library (N = 13), as in CPython 3.11, Modules/mathmodule.c.
 */
#include "common/builtins/math_gamma.h"

#include <math.h>

#define DEGREE 12
#define G 6.024680040776729583740234375
#define G_LESS_HALF 5.524680040776729583740234375
#define PI 3.141592653589793238462643383279502884
#define LOG_PI 1.144729885849400174143427351353058711647

static const double numerator[DEGREE + 1] = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
/* x (x + 1) ... (x + 11) */
static const double denominator[DEGREE + 1] = {
    0.0,     39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0, 32670.0,     1925.0,      66.0,        1.0,
};

/* (n - 1)! for n = 1 ... 23: exact in a double. */
static const double factorials[] = {
    1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0, 3628800.0, 39916800.0, 479001600.0,
    6227020800.0, 87178291200.0, 1307674368000.0, 20922789888000.0, 355687428096000.0, 6402373705728000.0,
    121645100408832000.0, 2432902008176640000.0, 51090942171709440000.0, 1124000727777607680000.0,
};
#define FACTORIALS ((double)(sizeof factorials / sizeof *factorials))

/* L(x), x > 0; in powers of 1/x where x is large, lest the powers overflow. */
static double lanczos(double x) {
    double top = 0.0, bottom = 0.0;
    if (x < 5.0) {
        for (int i = DEGREE; i >= 0; i--) {
            top = top * x + numerator[i];
            bottom = bottom * x + denominator[i];
        }
    } else {
        for (int i = 0; i <= DEGREE; i++) {
            top = top / x + numerator[i];
            bottom = bottom / x + denominator[i];
        }
    }
    return top / bottom;
}

/* sin(pi x) without loss near the integers. */
static double sin_pi(double x) {
    double y = fmod(fabs(x), 2.0), result;
    switch ((int)round(2.0 * y)) {
    case 0:
        result = sin(PI * y);
        break;
    case 1:
        result = cos(PI * (y - 0.5));
        break;
    case 2:
        result = sin(PI * (1.0 - y)); /* not y - 1: the sign of zero */
        break;
    case 3:
        result = -cos(PI * (y - 1.5));
        break;
    default:
        result = sin(PI * (y - 2.0));
        break;
    }
    return copysign(1.0, x) * result;
}

/* gamma of a finite x that is no integer below FACTORIALS and neither tiny nor huge. */
static double general_gamma(double x) {
    double size = fabs(x), base = size + G_LESS_HALF, lost, result;
    /* What rounding took from base, to be put back to first order. */
    if (size > G_LESS_HALF) {
        lost = base - size - G_LESS_HALF;
    } else {
        lost = base - G_LESS_HALF - size;
    }
    lost = lost * G / base;
    if (x < 0.0) {
        result = -PI / sin_pi(size) / size * exp(base) / lanczos(size);
        result -= lost * result;
        if (size < 140.0) {
            return result / pow(base, size - 0.5);
        }
        double root = pow(base, size / 2.0 - 0.25);
        return result / root / root;
    }
    result = lanczos(size) / exp(base);
    result += lost * result;
    if (size < 140.0) {
        return result * pow(base, size - 0.5);
    }
    double root = pow(base, size / 2.0 - 0.25);
    return result * root * root;
}

enum math_outcome math_gamma(double x, double *out) {
    double size = fabs(x);
    *out = x;
    if (!isfinite(x)) {
        return isinf(x) && x < 0.0 ? MATH_DOMAIN : MATH_OK;
    }
    if (x == 0.0) {
        return MATH_DOMAIN;
    }
    if (x == floor(x)) {
        if (x < 0.0) {
            return MATH_DOMAIN;
        }
        if (x <= FACTORIALS) {
            *out = factorials[(int)x - 1];
            return MATH_OK;
        }
    }
    if (size < 1e-20) {
        *out = 1.0 / x;
        return isinf(*out) ? MATH_RANGE : MATH_OK;
    }
    if (size > 200.0) {
        *out = x < 0.0 ? 0.0 / sin_pi(x) : INFINITY;
        return x < 0.0 ? MATH_OK : MATH_RANGE;
    }
    *out = general_gamma(x);
    return isinf(*out) ? MATH_RANGE : MATH_OK;
}

enum math_outcome math_log_gamma(double x, double *out) {
    double size = fabs(x);
    *out = x;
    if (!isfinite(x)) {
        *out = isinf(x) ? INFINITY : x;
        return MATH_OK;
    }
    if (x == floor(x) && x <= 2.0) {
        *out = 0.0;
        return x <= 0.0 ? MATH_DOMAIN : MATH_OK;
    }
    if (size < 1e-20) {
        *out = -log(size);
        return MATH_OK;
    }
    double result = log(lanczos(size)) - G;
    result += (size - 0.5) * (log(size + G - 0.5) - 1.0);
    if (x < 0.0) {
        result = LOG_PI - log(fabs(sin_pi(size))) - log(size) - result;
    }
    *out = result;
    return isinf(result) ? MATH_RANGE : MATH_OK;
}
