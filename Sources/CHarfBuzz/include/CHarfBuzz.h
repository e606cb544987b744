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

/// The functions, each named as in HarfBuzz without its `hb_`.
typedef struct {
  const char *_Nonnull (*_Nonnull version_string)(void);

  chb_blob *_Nullable (*_Nonnull blob_create_from_file_or_fail)(const char *_Nonnull path);
  const char *_Nullable (*_Nonnull blob_get_data)(chb_blob *_Nonnull blob, uint32_t *_Nonnull length);
  void (*_Nonnull blob_destroy)(chb_blob *_Nonnull blob);
  chb_face *_Nonnull (*_Nonnull face_create)(chb_blob *_Nonnull blob, uint32_t index);
  uint32_t (*_Nonnull face_get_upem)(chb_face *_Nonnull face);
  uint32_t (*_Nonnull face_get_glyph_count)(chb_face *_Nonnull face);
  chb_blob *_Nonnull (*_Nonnull face_reference_blob)(chb_face *_Nonnull face);
  chb_blob *_Nonnull (*_Nonnull face_reference_table)(chb_face *_Nonnull face, uint32_t tag);
  void (*_Nonnull face_destroy)(chb_face *_Nonnull face);
  chb_font *_Nonnull (*_Nonnull font_create)(chb_face *_Nonnull face);
  int32_t (*_Nonnull font_get_h_extents)(chb_font *_Nonnull font, chb_font_extents *_Nonnull extents);
  int32_t (*_Nonnull font_get_glyph_h_advance)(chb_font *_Nonnull font, uint32_t glyph);
  void (*_Nonnull font_destroy)(chb_font *_Nonnull font);

  chb_buffer *_Nonnull (*_Nonnull buffer_create)(void);
  void (*_Nonnull buffer_clear_contents)(chb_buffer *_Nonnull buffer);
  void (*_Nonnull buffer_add_utf8)(chb_buffer *_Nonnull buffer, const char *_Nonnull text, int32_t length, uint32_t offset, int32_t count);
  void (*_Nonnull buffer_set_language)(chb_buffer *_Nonnull buffer, chb_language *_Nonnull language);
  void (*_Nonnull buffer_set_direction)(chb_buffer *_Nonnull buffer, int32_t direction);
  void (*_Nonnull buffer_guess_segment_properties)(chb_buffer *_Nonnull buffer);
  void (*_Nonnull buffer_set_cluster_level)(chb_buffer *_Nonnull buffer, int32_t level);
  chb_glyph_info *_Nullable (*_Nonnull buffer_get_glyph_infos)(chb_buffer *_Nonnull buffer, uint32_t *_Nonnull count);
  chb_glyph_position *_Nullable (*_Nonnull buffer_get_glyph_positions)(chb_buffer *_Nonnull buffer, uint32_t *_Nonnull count);
  void (*_Nonnull buffer_destroy)(chb_buffer *_Nonnull buffer);
  chb_language *_Nullable (*_Nonnull language_from_string)(const char *_Nonnull code, int32_t length);
  void (*_Nonnull shape)(chb_font *_Nonnull font, chb_buffer *_Nonnull buffer, const chb_feature *_Nullable features, uint32_t count);

  chb_input *_Nullable (*_Nonnull subset_input_create_or_fail)(void);
  chb_set *_Nonnull (*_Nonnull subset_input_glyph_set)(chb_input *_Nonnull input);
  chb_set *_Nonnull (*_Nonnull subset_input_set)(chb_input *_Nonnull input, int32_t kind);
  void (*_Nonnull subset_input_set_flags)(chb_input *_Nonnull input, uint32_t flags);
  void (*_Nonnull subset_input_destroy)(chb_input *_Nonnull input);
  chb_plan *_Nullable (*_Nonnull subset_plan_create_or_fail)(chb_face *_Nonnull face, const chb_input *_Nonnull input);
  chb_face *_Nullable (*_Nonnull subset_plan_execute_or_fail)(chb_plan *_Nonnull plan);
  const chb_map *_Nonnull (*_Nonnull subset_plan_old_to_new_glyph_mapping)(const chb_plan *_Nonnull plan);
  void (*_Nonnull subset_plan_destroy)(chb_plan *_Nonnull plan);
  void (*_Nonnull set_add)(chb_set *_Nonnull set, uint32_t value);
  uint32_t (*_Nonnull map_get)(const chb_map *_Nonnull map, uint32_t key);
} chb_library;

/// Loads both libraries, once.
///
/// Returns the functions, or nothing and in `missing` the name of the first library or function that could not be had.
const chb_library *_Nullable chb_open(const char *_Nullable *_Nonnull missing);

#endif
