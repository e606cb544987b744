#include "CXMLBridge.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

typedef struct {
  const amx_handlers *handlers;
  amx_outcome outcome;
} amx_state;

// SAX callbacks get the parser context itself: before 2.13 a handler's user data is not ours to change.
static amx_state *state_of(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static uint32_t cursor_of(xmlParserCtxtPtr context) {
  return (uint32_t)(context->input->consumed + (unsigned long)(context->input->cur - context->input->base));
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  (void)namespaces, (void)declared, (void)defaulted;
  xmlParserCtxtPtr parser = context;
  // `<` cannot stand inside a start tag, so the nearest one before the cursor opens it.
  const xmlChar *start = parser->input->cur;
  while (start > parser->input->base && *start != '<') start--;
  amx_state *state = state_of(context);
  state->handlers->element(state->handlers->user, name, prefix, uri, (uint32_t)(start - parser->input->base),
                           cursor_of(parser), attributes, values);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  amx_state *state = state_of(context);
  state->handlers->end(state->handlers->user, cursor_of(context));
}

static void on_text(void *context, const xmlChar *bytes, int length) {
  amx_state *state = state_of(context);
  state->handlers->text(state->handlers->user, bytes, length, cursor_of(context));
}

static xmlEntityPtr on_entity(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

// A second lock on the door: the pre-scan has refused every DOCTYPE before.
static void on_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  xmlStopParser(context);
}

#if LIBXML_VERSION >= 21200
static void on_error(void *data, const xmlError *error) {
#else
static void on_error(void *data, xmlError *error) {
#endif
  xmlParserCtxtPtr parser = error->ctxt != NULL ? error->ctxt : data;
  if (parser == NULL || parser->_private == NULL || error->level < XML_ERR_ERROR) return;
  amx_state *state = parser->_private;
  if (state->outcome.code != 0) return;
  state->outcome.code = error->code;
  state->outcome.offset = parser->input != NULL ? cursor_of(parser) : 0;
  snprintf(state->outcome.message, sizeof state->outcome.message, "%s", error->message != NULL ? error->message : "");
}

static xmlParserInputPtr no_external_entity(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url, (void)id, (void)context;
  return NULL;
}

// libxml2 2.9 sets itself up at the first call, and two threads at once can do that twice.
static void set_up(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(no_external_entity);
}

amx_outcome amx_parse(const unsigned char *bytes, uint32_t length, const amx_handlers *handlers) {
  amx_state state = {.handlers = handlers};
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, set_up);
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) {
    state.outcome.code = XML_ERR_NO_MEMORY;
    return state.outcome;
  }
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOENT);
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = on_start;
  parser->sax->endElementNs = on_end;
  parser->sax->characters = on_text;
  parser->sax->ignorableWhitespace = on_text;
  parser->sax->cdataBlock = on_text;
  parser->sax->getEntity = on_entity;
  parser->sax->internalSubset = on_doctype;
  parser->sax->serror = (xmlStructuredErrorFunc)on_error;
  parser->_private = &state;

#if LIBXML_VERSION >= 21400
  xmlParserInputPtr input =
      xmlNewInputFromMemory(NULL, bytes, length, XML_INPUT_BUF_STATIC | XML_INPUT_BUF_ZERO_TERMINATED);
#else
  xmlParserInputPtr input = xmlNewInputStream(parser);
  if (input != NULL) {
    input->base = input->cur = bytes;
    input->end = bytes + length;
  }
#endif
  if (input == NULL) {
    state.outcome.code = XML_ERR_NO_MEMORY;
    xmlFreeParserCtxt(parser);
    return state.outcome;
  }
#if LIBXML_VERSION >= 21400
  xmlCtxtPushInput(parser, input);
#else
  inputPush(parser, input);
#endif
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(parser);
  int at_end = parser->input != NULL && parser->input->cur == bytes + length;
  state.outcome.is_well_formed = parser->wellFormed && parser->nsWellFormed && at_end && state.outcome.code == 0;
  parser->_private = NULL;
  xmlFreeParserCtxt(parser);
  return state.outcome;
}

uint32_t amx_find(const unsigned char *bytes, uint32_t length, unsigned char byte) {
  const unsigned char *found = memchr(bytes, byte, length);
  return found == NULL ? length : (uint32_t)(found - bytes);
}

int32_t amx_equal(const unsigned char *a, const unsigned char *b, uint32_t length) {
  return memcmp(a, b, length) == 0;
}
