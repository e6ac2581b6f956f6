// Stands in front of the function of the same name in liblcms2; see without_colours.c.

#ifndef FINDINGS_POPPLER_SPEED_H
#define FINDINGS_POPPLER_SPEED_H

#include <stdint.h>

void *cmsCreateTransform(void *input, uint32_t input_format, void *output, uint32_t output_format,
                         uint32_t intent, uint32_t flags);

#endif
