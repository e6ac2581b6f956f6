#include "CICU.h"

#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/utext.h>

static int32_t normalize(
    const UNormalizer2 *normalizer, const uint16_t *source, int32_t length, uint16_t *target,
    int32_t capacity, UErrorCode status) {
  if (U_FAILURE(status)) return -1;
  int32_t needed = unorm2_normalize(normalizer, source, length, target, capacity, &status);
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : needed;
}

int32_t cicu_fold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
  return normalize(normalizer, source, length, target, capacity, status);
}

int32_t cicu_decompose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFDInstance(&status);
  return normalize(normalizer, source, length, target, capacity, status);
}

int32_t cicu_compose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = unorm2_getNFCInstance(&status);
  return normalize(normalizer, source, length, target, capacity, status);
}

cicu_word_breaker *cicu_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "", NULL, 0, &status);
  return U_FAILURE(status) ? NULL : (cicu_word_breaker *)iterator;
}

void cicu_word_breaker_close(cicu_word_breaker *breaker) { ubrk_close((UBreakIterator *)breaker); }

int32_t cicu_word_breaker_set_text(cicu_word_breaker *breaker, const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText((UBreakIterator *)breaker, text, length, &status);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t cicu_word_breaker_next(cicu_word_breaker *breaker, int32_t *is_word) {
  int32_t end = ubrk_next((UBreakIterator *)breaker);
  if (end == UBRK_DONE) return -1;
  *is_word = ubrk_getRuleStatus((UBreakIterator *)breaker) >= UBRK_WORD_NUMBER;
  return end;
}

cicu_sentence_breaker *cicu_sentence_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, "", NULL, 0, &status);
  return U_FAILURE(status) ? NULL : (cicu_sentence_breaker *)iterator;
}

void cicu_sentence_breaker_close(cicu_sentence_breaker *breaker) { ubrk_close((UBreakIterator *)breaker); }

int32_t cicu_sentence_breaker_set_text(cicu_sentence_breaker *breaker, const char *text, int64_t length) {
  UErrorCode status = U_ZERO_ERROR;
  UText *bytes = utext_openUTF8(NULL, text, length, &status);
  if (U_FAILURE(status)) return -1;
  // The iterator makes a shallow copy of the UText.
  ubrk_setUText((UBreakIterator *)breaker, bytes, &status);
  utext_close(bytes);
  return U_FAILURE(status) ? -1 : 0;
}

int32_t cicu_sentence_breaker_next(cicu_sentence_breaker *breaker) {
  int32_t end = ubrk_next((UBreakIterator *)breaker);
  return end == UBRK_DONE ? -1 : end;
}
