/* hash.h: the hash of texts and bytes.
 *
 * SipHash-1-3 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012) under a fixed key: runs repeat
 * exactly, and hashes of constant data can be computed by the build. Equal bytes have equal hashes, whether they
 * belong to a str or a bytes object, as in CPython; which number it is, CPython leaves open. */
#ifndef HN_CORE_HASH_H
#define HN_CORE_HASH_H

#include <stddef.h>
#include <stdint.h>

/* Never UINT64_MAX (Python's -1); 0 for no bytes and only then. */
uint64_t hash_bytes(const void *bytes, size_t size);

/* Of characters at their narrowest width. */
static inline uint64_t hash_text(const void *text, unsigned width, uint64_t length) {
    return hash_bytes(text, (size_t)length * width);
}

#endif
