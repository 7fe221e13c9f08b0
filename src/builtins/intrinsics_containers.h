/* intrinsics_containers.h: the builtins of intrinsics_containers.c; vm/symbols.def gives them their names in the prelude. */
#ifndef HN_BUILTINS_INTRINSICS_CONTAINERS_H
#define HN_BUILTINS_INTRINSICS_CONTAINERS_H

#include "object/type.h"

extern const Builtin intrinsic_sequence_length;
extern const Builtin intrinsic_sequence_item;
extern const Builtin intrinsic_sequence_same;
extern const Builtin intrinsic_tuple_from_list;
extern const Builtin intrinsic_tuple_hash_some;
extern const Builtin intrinsic_slice_hash;
extern const Builtin intrinsic_list_take_items;
extern const Builtin intrinsic_list_give_back;
extern const Builtin intrinsic_dict_cursor_number;
extern const Builtin intrinsic_dict_cursor_key;
extern const Builtin intrinsic_dict_version, intrinsic_dict_has_other_keys;
extern const Builtin intrinsic_dict_advance;
extern const Builtin intrinsic_dict_key_at;
extern const Builtin intrinsic_dict_value_at;
extern const Builtin intrinsic_dict_hash_at;
extern const Builtin intrinsic_dict_set_value_at;
extern const Builtin intrinsic_dict_delete_at;
extern const Builtin intrinsic_dict_insert;
extern const Builtin intrinsic_view_dict;
extern const Builtin intrinsic_view_form;
extern const Builtin intrinsic_set_candidate;
extern const Builtin intrinsic_set_key_at;
extern const Builtin intrinsic_set_remove_at;
extern const Builtin intrinsic_set_insert;
extern const Builtin intrinsic_set_advance;
extern const Builtin intrinsic_set_item_at;
extern const Builtin intrinsic_set_hash_at;
extern const Builtin intrinsic_set_prepare;
extern const Builtin intrinsic_set_settle;
extern const Builtin intrinsic_set_make;
extern const Builtin intrinsic_set_become;
extern const Builtin intrinsic_iterator_form;
extern const Builtin intrinsic_iterator_source;
extern const Builtin intrinsic_iterator_extra;
extern const Builtin intrinsic_enumerate_item;
extern const Builtin intrinsic_iterator_position;
extern const Builtin intrinsic_iterator_set_position;
extern const Builtin intrinsic_iterator_finish;
extern const Builtin intrinsic_iterator_is_strict;
extern const Builtin intrinsic_iterator_copy;
extern const Builtin intrinsic_iterator_rest_of_range;
extern const Builtin intrinsic_iterator_make;
extern const Builtin intrinsic_iterator_strict_failure;
extern const Builtin intrinsic_range_length;
extern const Builtin intrinsic_check_depth;
extern const Builtin intrinsic_is_under_way;
/* container_repr.c */
extern const Builtin intrinsic_repr_some;
extern const Builtin intrinsic_escape_some;
extern const Builtin intrinsic_list_sort_keyed;
/* list_merge.c */
extern const Builtin intrinsic_merge_make;
extern const Builtin intrinsic_merge_step;
extern const Builtin intrinsic_merge_other;
extern const Builtin intrinsic_merge_apply;
extern const Builtin intrinsic_set_merge_first;
extern const Builtin intrinsic_dict_merge_first;
extern const Builtin intrinsic_dict_seek;
extern const Builtin intrinsic_map_item;
extern const Builtin intrinsic_list_become;

#endif
