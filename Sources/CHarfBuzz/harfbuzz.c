#include "CHarfBuzz.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

static const char shaper_name[] = "libharfbuzz.so.0";
static const char subset_name[] = "libharfbuzz-subset.so.0";

static chb_library functions;
static const char *first_missing;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Nothing is closed again: the functions are kept for the life of the program.
static const char *fill(chb_library *library) {
  void *shaper = dlopen(shaper_name, RTLD_NOW | RTLD_LOCAL);
  if (shaper == NULL) return shaper_name;
  void *subset = dlopen(subset_name, RTLD_NOW | RTLD_LOCAL);
  if (subset == NULL) return subset_name;

#define FIND(from, name)                                                  \
  do {                                                                    \
    void *symbol = dlsym(from, "hb_" #name);                              \
    if (symbol == NULL) return "hb_" #name;                               \
    memcpy(&library->name, &symbol, sizeof symbol);                       \
  } while (0)

  FIND(shaper, version_string);
  FIND(shaper, blob_create_from_file_or_fail);
  FIND(shaper, blob_get_data);
  FIND(shaper, blob_destroy);
  FIND(shaper, face_create);
  FIND(shaper, face_get_upem);
  FIND(shaper, face_get_glyph_count);
  FIND(shaper, face_reference_blob);
  FIND(shaper, face_reference_table);
  FIND(shaper, face_destroy);
  FIND(shaper, font_create);
  FIND(shaper, font_get_h_extents);
  FIND(shaper, font_get_glyph_h_advance);
  FIND(shaper, font_destroy);
  FIND(shaper, buffer_create);
  FIND(shaper, buffer_clear_contents);
  FIND(shaper, buffer_add_utf8);
  FIND(shaper, buffer_set_language);
  FIND(shaper, buffer_set_direction);
  FIND(shaper, buffer_guess_segment_properties);
  FIND(shaper, buffer_set_cluster_level);
  FIND(shaper, buffer_get_glyph_infos);
  FIND(shaper, buffer_get_glyph_positions);
  FIND(shaper, buffer_destroy);
  FIND(shaper, language_from_string);
  FIND(shaper, shape);
  FIND(subset, subset_input_create_or_fail);
  FIND(subset, subset_input_glyph_set);
  FIND(subset, subset_input_set);
  FIND(subset, subset_input_set_flags);
  FIND(subset, subset_input_destroy);
  FIND(subset, subset_plan_create_or_fail);
  FIND(subset, subset_plan_execute_or_fail);
  FIND(subset, subset_plan_old_to_new_glyph_mapping);
  FIND(subset, subset_plan_destroy);
  FIND(shaper, set_add);
  FIND(shaper, map_get);
#undef FIND
  return NULL;
}

static void load(void) { first_missing = fill(&functions); }

const chb_library *chb_open(const char **missing) {
  pthread_once(&once, load);
  *missing = first_missing;
  return first_missing == NULL ? &functions : NULL;
}
