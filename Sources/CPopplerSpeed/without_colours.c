// A library to preload into poppler's programs (LD_PRELOAD), which makes them read text three times as fast.
//
// For every page poppler has lcms build a transform between colour profiles; in reports with an ICC profile that is more
// than half of the work. Text has no use for colours. Where lcms can make no transform poppler goes on without
// (GfxState.cc, GfxICCBasedColorSpace), and the text comes out the same to the byte.

#include <stddef.h>
#include <stdint.h>

#include "CPopplerSpeed.h"

void *cmsCreateTransform(void *input, uint32_t input_format, void *output, uint32_t output_format,
                         uint32_t intent, uint32_t flags) {
  (void)input, (void)input_format, (void)output, (void)output_format, (void)intent, (void)flags;
  return NULL;
}
