/* ordered_dict.h: collections.OrderedDict, as others have to know it. ordered_dict.c tells how it works. */
#ifndef HN_OBJECT_ORDERED_DICT_H
#define HN_OBJECT_ORDERED_DICT_H

#include "object/object.h"

/* Whether it is an OrderedDict: then iterators look at every change of its keys, and its views have types of their own. */
bool dict_is_ordered(const Dict *dict);

#endif
