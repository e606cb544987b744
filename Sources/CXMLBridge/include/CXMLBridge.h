// The only C of ours: one parse call that hides libxml2's versions and gives byte offsets.
#ifndef CXML_BRIDGE_H
#define CXML_BRIDGE_H

#include <stdint.h>

/// What happens while a document is parsed. Names, prefixes and URIs stay valid and unique until the parse ends, so
/// that they may be compared by address.
typedef struct {
  void *_Nullable user;
  /// A start tag from `start` to `end` (the `>` or `/`). `attributes` holds 5 pointers each, as libxml2 gives them:
  /// local name, prefix, URI, start and end of the value.
  void (*_Nonnull element)(void *_Nullable user, const unsigned char *_Nonnull name, const unsigned char *_Nullable prefix,
                           const unsigned char *_Nullable uri, uint32_t start, uint32_t end, int32_t attribute_count,
                           const unsigned char *_Nullable *_Nullable attributes);
  /// The element ended; `end` is the byte after its end tag.
  void (*_Nonnull end)(void *_Nullable user, uint32_t end);
  /// Text; `cursor` is where the parser stands, at or after the end of this piece.
  void (*_Nonnull text)(void *_Nullable user, const unsigned char *_Nonnull bytes, int32_t length, uint32_t cursor);
} amx_handlers;

/// How a parse ended.
typedef struct {
  /// 1 if the document is well-formed, namespace-well-formed, and was read to its last byte.
  int32_t is_well_formed;
  /// libxml2's code of the first error, or 0.
  int32_t code;
  /// Where the first error was noticed.
  uint32_t offset;
  /// libxml2's words for it.
  char message[200];
} amx_outcome;

/// Parses a document in memory without copying it. `bytes[length]` must be 0, and the bytes must have passed the
/// pre-scan: UTF-8, no DOCTYPE, within the limits.
amx_outcome amx_parse(const unsigned char *_Nonnull bytes, uint32_t length, const amx_handlers *_Nonnull handlers);

/// The offset of the first `byte`, or `length` if there is none.
uint32_t amx_find(const unsigned char *_Nonnull bytes, uint32_t length, unsigned char byte);

/// 1 if both runs of bytes are the same.
int32_t amx_equal(const unsigned char *_Nonnull a, const unsigned char *_Nonnull b, uint32_t length);

#endif
