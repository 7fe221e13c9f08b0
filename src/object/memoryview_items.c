/* memoryview_items.c: what the items of a view are, by its format: reading one as a Python value, and packing one into bytes. */
#include "object/memoryview_internal.h"
#include "object/bytes.h"
#include "object/container.h"
#include "object/float.h"
#include "object/int.h"
#include "object/str_methods.h"
#include "vm/vm.h"

uint64_t memoryview_format_size(char code, ItemForm *form) {
    switch (code) {
    case 'c': *form = ITEM_CHAR; return 1;
    case '?': *form = ITEM_BOOL; return 1;
    case 'b': *form = ITEM_SIGNED; return 1;
    case 'B': *form = ITEM_UNSIGNED; return 1;
    case 'h': *form = ITEM_SIGNED; return 2;
    case 'H': *form = ITEM_UNSIGNED; return 2;
    case 'i': *form = ITEM_SIGNED; return 4;
    case 'I': *form = ITEM_UNSIGNED; return 4;
    case 'l':
    case 'q':
    case 'n': *form = ITEM_SIGNED; return 8;
    case 'L':
    case 'Q':
    case 'N':
    case 'P': *form = ITEM_UNSIGNED; return 8;
    case 'e': *form = ITEM_FLOAT; return 2;
    case 'f': *form = ITEM_FLOAT; return 4;
    case 'd': *form = ITEM_FLOAT; return 8;
    default: *form = ITEM_NONE; return 0;
    }
}

char memoryview_format_code(Value format) {
    if (!is_str(format)) return 0;
    const Str *str = AS_STR(format);
    if (str->length == 0 || str->length > 2 || str_width(str) != 1) return 0;
    if (str->length == 2 && str->data[0] != '@') return 0;
    return (char)str->data[str->length - 1];
}

static double half_to_double(uint16_t bits) {
    int exponent = bits >> 10 & 31;
    double fraction = bits & 1023, value;
    if (exponent == 31)
        value = fraction != 0 ? __builtin_nan("") : __builtin_inf();
    else if (exponent == 0)
        value = fraction / 16777216.0;
    else
        value = (1024 + fraction) / 1024 *
                (exponent >= 15 ? (double)(1 << (exponent - 15)) : 1.0 / (1 << (15 - exponent)));
    return bits >> 15 ? -value : value;
}

/* False when it is too great. */
static bool double_to_half(double value, uint16_t *bits) {
    uint64_t raw;
    memcpy(&raw, &value, 8);
    uint16_t sign = (uint16_t)(raw >> 48 & 0x8000);
    if (value != value) {
        *bits = sign | 0x7E00;
        return true;
    }
    double magnitude = value < 0 ? -value : value;
    if (magnitude == __builtin_inf()) {
        *bits = sign | 0x7C00;
        return true;
    }
    int exponent = (int)(raw >> 52 & 2047) - 1023;
    if (exponent < -14) exponent = -14;
    if (exponent > 15) return false;
    /* The magnitude in units of its last place, exactly, and rounded half to even. */
    double scaled = magnitude;
    for (int i = exponent; i < 10; i++)
        scaled *= 2;
    for (int i = 10; i < exponent; i++)
        scaled /= 2;
    uint32_t units = (uint32_t)scaled;
    double rest = scaled - units;
    if (rest > 0.5 || (rest == 0.5 && units & 1)) units++;
    uint32_t result =
        exponent == -14 && units < 1024 ? units : (uint32_t)(exponent + 15) * 1024 + (units - 1024);
    if (result >= 0x7C00) return false;
    *bits = (uint16_t)(sign | result);
    return true;
}

Status memoryview_read_item(VM *vm, const MemoryView *view, const uint8_t *at, Value *result) {
    ItemForm form;
    uint64_t size = memoryview_format_size(memoryview_format_code(view->format), &form), number = 0;
    if (form == ITEM_NONE || size != view->item_size)
        return raise_error(vm, &type_NotImplementedError, "memoryview: format %S not supported",
                           view->format);
    if (form == ITEM_CHAR) return give(bytes_from(vm, at, 1), result);
    if (form == ITEM_FLOAT) {
        double value;
        float single;
        uint16_t half;
        switch (size) {
        case 2:
            memcpy(&half, at, 2);
            value = half_to_double(half);
            break;
        case 4:
            memcpy(&single, at, 4);
            value = (double)single;
            break;
        default: memcpy(&value, at, 8);
        }
        return float_new(vm, value, result);
    }
    memcpy(&number, at, size); /* little-endian, as the machines this runs on are */
    switch (form) {
    case ITEM_BOOL: *result = bool_value(number != 0); return DONE;
    case ITEM_UNSIGNED: return int_from_uint64(vm, number, result);
    default: return int_from_int64(vm, (int64_t)(number << (64 - 8 * size)) >> (64 - 8 * size), result);
    }
}

static Status wrong_type(VM *vm, const MemoryView *view) {
    return raise_type(vm, "memoryview: invalid type for format '%S'", view->format);
}

static Status wrong_value(VM *vm, const MemoryView *view) {
    return raise_value_error(vm, "memoryview: invalid value for format '%S'", view->format);
}

/* The bytes of an item into `buffer`. */
Status memoryview_pack_item(VM *vm, const MemoryView *view, Value item, uint8_t buffer[8]) {
    ItemForm form;
    uint64_t size = memoryview_format_size(memoryview_format_code(view->format), &form);
    if (form == ITEM_NONE || size != view->item_size)
        return raise_error(vm, &type_NotImplementedError, "memoryview: format %S not supported",
                           view->format);
    switch (form) {
    case ITEM_CHAR:
        if (!is_kind(item, KIND_BYTES)) return wrong_type(vm, view);
        if (AS_BYTES(item)->length != 1) return wrong_value(vm, view);
        buffer[0] = AS_BYTES(item)->data[0];
        return DONE;
    case ITEM_BOOL: {
        bool truth;
        TRY(value_truth(vm, item, &truth));
        buffer[0] = truth;
        return DONE;
    }
    case ITEM_FLOAT: {
        double value;
        Status status = float_argument(vm, item, &value);
        if (status == RAISED) return is_integer(item) ? wrong_value(vm, view) : wrong_type(vm, view);
        if (status != DONE) return status;
        float single = (float)value;
        uint16_t half = 0;
        if (size == 2 && !double_to_half(value, &half))
            return raise_error(vm, &type_OverflowError, "float too large to pack with e format");
        if (size == 2)
            memcpy(buffer, &half, 2);
        else if (size == 4)
            memcpy(buffer, &single, 4);
        else
            memcpy(buffer, &value, 8);
        return DONE;
    }
    default: break;
    }
    if (!is_integer(item)) {
        if (!(type_of(item)->object.aux & TYPE_STATIC)) return NEEDS_PYTHON;
        return wrong_type(vm, view);
    }
    if (form == ITEM_UNSIGNED) {
        uint64_t number;
        if (!int_fits_uint64(item, &number) || (size < 8 && number >> (8 * size)))
            return wrong_value(vm, view);
        memcpy(buffer, &number, 8);
    } else {
        int64_t number;
        if (!int_fits_int64(item, &number) || (size < 8 && (number >= INT64_C(1) << (8 * size - 1) ||
                                                            number < -(INT64_C(1) << (8 * size - 1)))))
            return wrong_value(vm, view);
        memcpy(buffer, &number, 8);
    }
    return DONE;
}
