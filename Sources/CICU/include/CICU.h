// The only door to ICU. No ICU header is included here: ICU renames its functions by macro, which Swift
// cannot call, and its types clash with the ICU inside Foundation.

#ifndef FINDINGS_CICU_H
#define FINDINGS_CICU_H

#include <stdint.h>

// All text is UTF-16; lengths and capacities count 16-bit units.
//
// The three functions write at most `capacity` units to `target` and return the length of the whole
// result, which may be larger: call again with that capacity. They return -1 when ICU fails.

// unorm2_normalize with NFKC_Casefold; wrapped because ICU's names are macros.
int32_t cicu_fold(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

// unorm2_normalize with NFD; wrapped because ICU's names are macros.
int32_t cicu_decompose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

// unorm2_normalize with NFC; wrapped because ICU's names are macros.
int32_t cicu_compose(const uint16_t *source, int32_t length, uint16_t *target, int32_t capacity);

// A UBreakIterator for words in the root locale.
typedef struct cicu_word_breaker cicu_word_breaker;

// ubrk_open; NULL when ICU fails. The caller closes it.
cicu_word_breaker *cicu_word_breaker_open(void);

// ubrk_close.
void cicu_word_breaker_close(cicu_word_breaker *breaker);

// ubrk_setText; `text` must stay where it is until the last cicu_word_breaker_next. Returns 0, or -1.
int32_t cicu_word_breaker_set_text(cicu_word_breaker *breaker, const uint16_t *text, int32_t length);

// ubrk_next and ubrk_getRuleStatus: the end of the next segment, or -1 after the last.
// `is_word` becomes 1 for letters, numbers, kana and ideographs, 0 for spaces and punctuation.
int32_t cicu_word_breaker_next(cicu_word_breaker *breaker, int32_t *is_word);

// A UBreakIterator for sentences in the root locale.
typedef struct cicu_sentence_breaker cicu_sentence_breaker;

// ubrk_open; NULL when ICU fails. The caller closes it.
cicu_sentence_breaker *cicu_sentence_breaker_open(void);

// ubrk_close.
void cicu_sentence_breaker_close(cicu_sentence_breaker *breaker);

// utext_openUTF8 and ubrk_setUText: UTF-8, so that places are those of the text's own bytes. `text` must stay where it is
// until the last cicu_sentence_breaker_next. Returns 0, or -1.
int32_t cicu_sentence_breaker_set_text(cicu_sentence_breaker *breaker, const char *text, int64_t length);

// ubrk_next: the byte at which the next sentence ends, or -1 after the last.
int32_t cicu_sentence_breaker_next(cicu_sentence_breaker *breaker);

#endif
