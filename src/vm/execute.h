/* execute.h: the longer instructions. Each answers a Status; results are in vm->result unless said otherwise. */
#ifndef HN_VM_EXECUTE_H
#define HN_VM_EXECUTE_H

#include "vm/call.h"

/* names (execute_name.c); `site` is the instruction's */
Status name_error(VM *vm, Value name);
/* The value of a name among the builtins of a frame; UNBOUND: there is none. */
Status frame_builtin(VM *vm, const Frame *frame, Value name, Value *value);
Status execute_load_name(VM *vm, Frame *frame, uint32_t site, uint16_t target);
Status execute_load_global(VM *vm, Frame *frame, uint32_t site, uint16_t target);
Status execute_store_name(VM *vm, Frame *frame, uint32_t site, Value value);
Status execute_store_global(VM *vm, Frame *frame, uint32_t site, Value value);
Status execute_delete_global(VM *vm, Frame *frame, uint32_t site);
Status execute_delete_name(VM *vm, Frame *frame, uint32_t site);
Status execute_load_name_or_free(VM *vm, Frame *frame, uint32_t site, uint32_t free, uint16_t target);
Status execute_load_dict_or_global(VM *vm, Frame *frame, Value dict, uint32_t site, uint16_t target);
Status execute_load_dict_or_free(VM *vm, Frame *frame, Value dict, uint32_t site, uint32_t free, uint16_t target);

/* attributes (execute_attribute.c) */
Status execute_get_attribute(VM *vm, Frame *frame, Value object, uint32_t site, uint16_t target);
Status execute_set_attribute(VM *vm, Frame *frame, Value object, uint32_t site, Value value);
Status execute_get_attribute_dynamic(VM *vm, Value object, Value name, uint16_t target);
Status execute_set_attribute_dynamic(VM *vm, Value object, Value name, Value value);
Status execute_load_method(VM *vm, Frame *frame, Value object, uint32_t site, uint16_t target); /* writes R[target], R[target + 1] */
Status execute_load_super(VM *vm, Frame *frame, Instruction instruction);
Status execute_load_special(VM *vm, Frame *frame, Value object, int use, uint16_t target);

/* building and unpacking (execute_build.c) */
Status execute_build_set(VM *vm, const Value *items, uint32_t count, bool constant, uint16_t target);
Status execute_build_dict(VM *vm, const Value *pairs, uint32_t count, uint16_t target);
/* (items[0] ... items[count-1]) < (items[count] ...) */
Status execute_compare_items(VM *vm, int operator, const Value *items, uint32_t count, const Pending *pending);
Status execute_build_slice(VM *vm, const Value *parts);
Status execute_build_string(VM *vm, const Value *parts, uint32_t count);
Status execute_build_template(VM *vm, const Value *parts, uint16_t target);
Status execute_build_interpolation(VM *vm, const Value *parts, uint16_t target);
Status execute_format(VM *vm, Value value, Value spec, int conversion, const Pending *pending);
Status execute_list_extend(VM *vm, Value list, Value iterable, bool in_call);
Status execute_list_to_tuple(VM *vm, Value list);
Status execute_set_add(VM *vm, Value set, Value item);
Status execute_set_update(VM *vm, Value set, Value iterable);
Status execute_dict_set(VM *vm, Value dict, Value key, Value value);
Status execute_dict_update(VM *vm, Value dict, Value mapping);
Status execute_dict_merge(VM *vm, Value dict, Value mapping, Value callee);
Status execute_unpack(VM *vm, Value iterable, uint32_t count, uint16_t target);
Status execute_unpack_star(VM *vm, Value iterable, uint32_t before, uint32_t after, uint16_t target);
Status execute_match_keys(VM *vm, Value subject, Value keys, uint16_t target);
Status execute_match_class(VM *vm, Value subject, Value class, Value names, uint32_t positional, uint16_t target);
Status execute_mapping_rest(VM *vm, Value subject, Value keys, uint16_t target);

/* calls, functions, classes, exceptions, modules (execute.c) */
Status execute_call_spread(VM *vm, Frame *frame, uint16_t callee, uint16_t target);
Status execute_intrinsic(VM *vm, int intrinsic, const Value *args, uint32_t count, uint16_t target);
Status execute_make_function(VM *vm, Frame *frame, const Value *parts, uint32_t child, int flags);
Status execute_build_class(VM *vm, const Frame *frame, const Value *parts, uint16_t target);
Status execute_raise(VM *vm, int form, Value exception, Value cause);
/* Raises an instance, with its cause (UNBOUND: none was given). */
Status execute_raise_instance(VM *vm, Value exception, Value cause);
Status execute_match_exception(VM *vm, Value exception, Value classes);
Status execute_match_group(VM *vm, Value exception, Value classes, uint16_t target); /* writes R[target], R[target + 1] */
Status execute_end_group(VM *vm, Value original, Value list, uint16_t target);
Status execute_import(VM *vm, Frame *frame, uint32_t site, Value fromlist, int level, uint16_t target);
Status execute_import_from(VM *vm, Frame *frame, Value module, uint32_t site, uint16_t target);
Status execute_import_star(VM *vm, Frame *frame, Value module);
Status execute_display(VM *vm, Value value);

#endif
