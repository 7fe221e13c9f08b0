/* two_way.c: the two-way search of text_search.h, for every pair of widths and both directions. */
#include "object/text_search.h"

#define FORWARD(array, count, index)  ((array)[index])
#define BACKWARD(array, count, index) ((array)[(count)-1 - (index)])

#define AT           FORWARD
#define TEXT         uint8_t
#define NEEDLE       uint8_t
#define NAME(suffix) suffix##_1_1
#include "object/two_way_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint16_t
#define NAME(suffix) suffix##_2_1
#include "object/two_way_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint32_t
#define NAME(suffix) suffix##_4_1
#include "object/two_way_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_4_2
#include "object/two_way_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint32_t
#define NAME(suffix) suffix##_4_4
#include "object/two_way_template.h"
#undef TEXT
#undef NEEDLE
#undef NAME
#define TEXT         uint16_t
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_2_2
#include "object/two_way_template.h"
#undef AT
#undef TEXT
#undef NEEDLE
#undef NAME

#define AT           BACKWARD
#define TEXT         uint8_t
#define NEEDLE       uint8_t
#define NAME(suffix) suffix##_back_1_1
#include "object/two_way_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint16_t
#define NAME(suffix) suffix##_back_2_1
#include "object/two_way_template.h"
#undef TEXT
#undef NAME
#define TEXT         uint32_t
#define NAME(suffix) suffix##_back_4_1
#include "object/two_way_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_back_4_2
#include "object/two_way_template.h"
#undef NEEDLE
#undef NAME
#define NEEDLE       uint32_t
#define NAME(suffix) suffix##_back_4_4
#include "object/two_way_template.h"
#undef TEXT
#undef NEEDLE
#undef NAME
#define TEXT         uint16_t
#define NEEDLE       uint16_t
#define NAME(suffix) suffix##_back_2_2
#include "object/two_way_template.h"

typedef int64_t (*TwoWay)(TextFinder *finder, int64_t *budget);

/* By direction and by log2 of the text's and of the needle's width; a needle wider than the text does not occur in it. */
static const TwoWay two_way[2][3][3] = {
    {{two_way_1_1, NULL, NULL}, {two_way_2_1, two_way_2_2, NULL}, {two_way_4_1, two_way_4_2, two_way_4_4}},
    {{two_way_back_1_1, NULL, NULL},
     {two_way_back_2_1, two_way_back_2_2, NULL},
     {two_way_back_4_1, two_way_back_4_2, two_way_back_4_4}},
};

int64_t two_way_next(TextFinder *finder, int64_t *budget) {
    return two_way[finder->backward][finder->width >> 1][finder->needle_width >> 1](finder, budget);
}
