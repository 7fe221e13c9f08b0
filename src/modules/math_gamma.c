/* math_gamma.c: the gamma function and its logarithm, by Lanczos's approximation in the rational form of Boost's lanczos13m53
 * (g = 6.0246..., 13 terms), with the correction of the rounding in x + g - 1/2 that Godfrey and Pugh describe. CPython evaluates the
 * same formula in the same order, so the results are the same doubles. */
#include "modules/math_internal.h"

enum { TERMS = 13, SMALL_FACTORIALS = 23 };

static const double LANCZOS_G = 6.024680040776729583740234375;
static const double LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;
static const double PI = 3.141592653589793238462643383279502884197;
static const double LOG_PI = 1.144729885849400174143427351353058711647;

static const double numerator[TERMS] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408,
};
static const double denominator[TERMS] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                          2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

static double lanczos_sum(double x) {
    double above = 0, below = 0;
    if (x < 5) {
        for (int i = TERMS; --i >= 0;) {
            above = above * x + numerator[i];
            below = below * x + denominator[i];
        }
    } else {
        for (int i = 0; i < TERMS; i++) {
            above = above / x + numerator[i];
            below = below / x + denominator[i];
        }
    }
    return above / below;
}

/* sin(pi * x), exact in the reduction of x. */
static double sine_of_pi(double x) {
    double y = fmod(fabs(x), 2), value = 0;
    switch ((int)round(2 * y)) {
    case 0: value = sin(PI * y); break;
    case 1: value = cos(PI * (y - 0.5)); break;
    case 2: value = sin(PI * (1 - y)); break; /* not y - 1: that would lose the sign of zero */
    case 3: value = -cos(PI * (y - 1.5)); break;
    default: value = sin(PI * (y - 2)); break;
    }
    return copysign(1, x) * value;
}

static double factorial_of(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++)
        product *= i;
    return product;
}

bool gamma_of(double x, double *result) {
    *result = x;
    if (!isfinite(x)) return isnan(x) || x > 0;
    if (x == 0) return false;
    if (x == floor(x)) {
        if (x < 0) return false;
        if (x <= SMALL_FACTORIALS) {
            *result = factorial_of((int)x - 1);
            return true;
        }
    }
    double size = fabs(x);
    if (size < 1e-20) {
        *result = 1 / x;
        return true;
    }
    if (size > 200) {
        *result = x < 0 ? 0 / sine_of_pi(x) : INFINITY;
        return true;
    }
    double y = size + LANCZOS_G_MINUS_HALF, lost, r;
    if (size > LANCZOS_G_MINUS_HALF) lost = (y - size) - LANCZOS_G_MINUS_HALF;
    else lost = (y - LANCZOS_G_MINUS_HALF) - size;
    lost = lost * LANCZOS_G / y;
    if (x < 0) {
        r = -PI / sine_of_pi(size) / size * exp(y) / lanczos_sum(size);
        r -= lost * r;
        if (size < 140) {
            r /= pow(y, size - 0.5);
        } else {
            double root = pow(y, size / 2 - 0.25);
            r /= root;
            r /= root;
        }
    } else {
        r = lanczos_sum(size) / exp(y);
        r += lost * r;
        if (size < 140) {
            r *= pow(y, size - 0.5);
        } else {
            double root = pow(y, size / 2 - 0.25);
            r *= root;
            r *= root;
        }
    }
    *result = r;
    return true;
}

bool log_gamma_of(double x, double *result) {
    *result = fabs(x);
    if (!isfinite(x)) {
        if (isnan(x)) *result = x;
        return true;
    }
    if (x == floor(x) && x <= 2) {
        *result = 0;
        return x > 0;
    }
    double size = fabs(x), r;
    if (size < 1e-20) {
        *result = -log(size);
        return true;
    }
    r = log(lanczos_sum(size)) - LANCZOS_G;
    r += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
    if (x < 0) r = LOG_PI - log(fabs(sine_of_pi(size))) - log(size) - r;
    *result = r;
    return true;
}
