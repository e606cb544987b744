#include <sqlite3.h>

// Swift does not import variadic functions: no file may change its own rules through SQL (reliability.md, threat 13).
static inline int amorce_sqlite3_defend(sqlite3 *database) {
  int off = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
  int on = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  int trust = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return off != SQLITE_OK ? off : on != SQLITE_OK ? on : trust;
}
