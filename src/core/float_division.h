/* float_division.h: the // and % of floats. */
#ifndef HN_CORE_FLOAT_DIVISION_H
#define HN_CORE_FLOAT_DIVISION_H

#include <math.h>

/* The remainder with the sign of b, and the quotient that belongs to it. b is not 0. */
static inline void float_divide(double a, double b, double *quotient, double *remainder) {
    double rest = fmod(a, b), whole = (a - rest) / b;
    if (rest != 0) {
        if ((b < 0) != (rest < 0)) {
            rest += b;
            whole -= 1;
        }
    } else {
        rest = copysign(0, b);
    }
    if (whole != 0) {
        double floored = floor(whole);
        if (whole - floored > 0.5) floored += 1;
        whole = floored;
    } else {
        whole = copysign(0, a / b);
    }
    *quotient = whole;
    *remainder = rest;
}

#endif
