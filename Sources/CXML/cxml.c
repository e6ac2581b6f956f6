#include "CXML.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

static cxml_document *checked(xmlDocPtr document) {
  if (document != NULL && xmlDocGetRootElement(document) == NULL) {
    xmlFreeDoc(document);
    return NULL;
  }
  return (cxml_document *)document;
}

cxml_document *cxml_read_xml(const uint8_t *bytes, int32_t length) {
  const int options = XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET |
                      XML_PARSE_COMPACT | XML_PARSE_HUGE;
  return checked(xmlReadMemory((const char *)bytes, length, NULL, "UTF-8", options));
}

cxml_document *cxml_read_html(const uint8_t *bytes, int32_t length, const char *encoding, int32_t *is_cut) {
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return NULL;
  xmlDocPtr document = htmlCtxtReadMemory(context, (const char *)bytes, length, NULL, encoding, options);
  *is_cut = context->disableSAX != 0;
  htmlFreeParserCtxt(context);
  return checked(document);
}

void cxml_free(cxml_document *document) { xmlFreeDoc((xmlDocPtr)document); }

const cxml_node *cxml_root(const cxml_document *document) {
  return (const cxml_node *)xmlDocGetRootElement((const xmlDoc *)document);
}

const char *cxml_name(const cxml_node *node) {
  const xmlNode *element = (const xmlNode *)node;
  return element->type == XML_ELEMENT_NODE ? (const char *)element->name : NULL;
}

const char *cxml_text(const cxml_node *node) {
  const xmlNode *text = (const xmlNode *)node;
  const int holds_text = text->type == XML_TEXT_NODE || text->type == XML_CDATA_SECTION_NODE;
  return holds_text ? (const char *)text->content : NULL;
}

const cxml_node *cxml_first_child(const cxml_node *node) {
  const xmlNode *element = (const xmlNode *)node;
  return element->type == XML_ELEMENT_NODE ? (const cxml_node *)element->children : NULL;
}

const cxml_node *cxml_next(const cxml_node *node) {
  return (const cxml_node *)((const xmlNode *)node)->next;
}

char *cxml_attribute(const cxml_node *node, const char *name) {
  return (char *)xmlGetProp((const xmlNode *)node, (const xmlChar *)name);
}

void cxml_free_string(char *string) { xmlFree(string); }
