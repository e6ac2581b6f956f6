// The only door to libxml2. None of its headers is included here: they pull in ICU's, whose types clash with
// the ICU inside Foundation.

#ifndef FINDINGS_CXML_H
#define FINDINGS_CXML_H

#include <stdint.h>

typedef struct cxml_document cxml_document;
typedef struct cxml_node cxml_node;

// xmlReadMemory and htmlReadMemory, recovering from what is malformed, silent, without network or entities
// from outside. NULL when there is no element. The caller frees the document; nodes live as long as it.
cxml_document *cxml_read_xml(const uint8_t *bytes, int32_t length);
// is_cut says whether libxml2 broke off, as it does at 256 elements inside each other.
cxml_document *cxml_read_html(const uint8_t *bytes, int32_t length, const char *encoding, int32_t *is_cut);
void cxml_free(cxml_document *document);

// Never NULL for a document that was read.
const cxml_node *cxml_root(const cxml_document *document);

// The name of an element, or NULL for any other node.
const char *cxml_name(const cxml_node *node);

// The characters of a text or CDATA node, or NULL for any other node.
const char *cxml_text(const cxml_node *node);

// NULL at the end.
const cxml_node *cxml_first_child(const cxml_node *node);
const cxml_node *cxml_next(const cxml_node *node);

// The value of an attribute, or NULL; the caller frees it with cxml_free_string.
char *cxml_attribute(const cxml_node *node, const char *name);
void cxml_free_string(char *string);

#endif
