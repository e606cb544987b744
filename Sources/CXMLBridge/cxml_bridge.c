#include "CXMLBridge.h"
int amx_placeholder(void) { return 0; }
