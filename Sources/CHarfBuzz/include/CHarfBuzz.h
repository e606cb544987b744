// The functions of HarfBuzz that set a PDF, found when they are needed and not before.
//
// The prototypes are ours: building needs no HarfBuzz at all, and a program that never writes a PDF never loads it
// (with GLib, FreeType and Graphite behind it). Names and layouts follow HarfBuzz's stable binary interface.
#ifndef C_HARFBUZZ_H
#define C_HARFBUZZ_H

#include <stdint.h>

typedef struct chb_blob chb_blob;
typedef struct chb_face chb_face;
typedef struct chb_font chb_font;
typedef struct chb_buffer chb_buffer;
typedef struct chb_language chb_language;
typedef struct chb_set chb_set;
typedef struct chb_map chb_map;
typedef struct chb_input chb_input;
typedef struct chb_plan chb_plan;

/// hb_glyph_info_t.
typedef struct {
  uint32_t glyph;
  uint32_t mask;
  uint32_t cluster;
  uint32_t reserved[2];
} chb_glyph_info;

/// hb_glyph_position_t.
typedef struct {
  int32_t x_advance;
  int32_t y_advance;
  int32_t x_offset;
  int32_t y_offset;
  uint32_t reserved;
} chb_glyph_position;

/// hb_feature_t.
typedef struct {
  uint32_t tag;
  uint32_t value;
  uint32_t start;
  uint32_t end;
} chb_feature;

/// hb_font_extents_t.
typedef struct {
  int32_t ascender;
  int32_t descender;
  int32_t line_gap;
  int32_t reserved[9];
} chb_font_extents;

#pragma clang assume_nonnull begin

/// The functions, each named as in HarfBuzz without its `hb_`.
typedef struct {
  const char *(*version_string)(void);

  chb_blob *_Nullable (*blob_create_from_file_or_fail)(const char *path);
  const char *_Nullable (*blob_get_data)(chb_blob *blob, uint32_t *length);
  void (*blob_destroy)(chb_blob *blob);
  chb_face *(*face_create)(chb_blob *blob, uint32_t index);
  uint32_t (*face_get_upem)(chb_face *face);
  uint32_t (*face_get_glyph_count)(chb_face *face);
  chb_blob *(*face_reference_blob)(chb_face *face);
  chb_blob *(*face_reference_table)(chb_face *face, uint32_t tag);
  void (*face_destroy)(chb_face *face);
  chb_font *(*font_create)(chb_face *face);
  int32_t (*font_get_h_extents)(chb_font *font, chb_font_extents *extents);
  int32_t (*font_get_glyph_h_advance)(chb_font *font, uint32_t glyph);
  void (*font_destroy)(chb_font *font);

  chb_buffer *(*buffer_create)(void);
  void (*buffer_clear_contents)(chb_buffer *buffer);
  void (*buffer_add_utf8)(chb_buffer *buffer, const char *text, int32_t length, uint32_t offset, int32_t count);
  void (*buffer_set_language)(chb_buffer *buffer, chb_language *language);
  void (*buffer_set_direction)(chb_buffer *buffer, int32_t direction);
  void (*buffer_guess_segment_properties)(chb_buffer *buffer);
  void (*buffer_set_cluster_level)(chb_buffer *buffer, int32_t level);
  chb_glyph_info *_Nullable (*buffer_get_glyph_infos)(chb_buffer *buffer, uint32_t *count);
  chb_glyph_position *_Nullable (*buffer_get_glyph_positions)(chb_buffer *buffer, uint32_t *count);
  void (*buffer_destroy)(chb_buffer *buffer);
  chb_language *_Nullable (*language_from_string)(const char *code, int32_t length);
  void (*shape)(chb_font *font, chb_buffer *buffer, const chb_feature *_Nullable features, uint32_t count);

  chb_input *_Nullable (*subset_input_create_or_fail)(void);
  chb_set *(*subset_input_glyph_set)(chb_input *input);
  chb_set *(*subset_input_set)(chb_input *input, int32_t kind);
  void (*subset_input_set_flags)(chb_input *input, uint32_t flags);
  void (*subset_input_destroy)(chb_input *input);
  chb_plan *_Nullable (*subset_plan_create_or_fail)(chb_face *face, const chb_input *input);
  chb_face *_Nullable (*subset_plan_execute_or_fail)(chb_plan *plan);
  const chb_map *(*subset_plan_old_to_new_glyph_mapping)(const chb_plan *plan);
  void (*subset_plan_destroy)(chb_plan *plan);
  void (*set_add)(chb_set *set, uint32_t value);
  uint32_t (*map_get)(const chb_map *map, uint32_t key);
} chb_library;

/// Loads both libraries and fills in the functions.
///
/// Returns nothing, or the name of the first library or function that could not be had.
const char *_Nullable chb_open(chb_library *library);

#pragma clang assume_nonnull end

#endif
