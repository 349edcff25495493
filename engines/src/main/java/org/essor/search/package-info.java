/**
 * Finds items by what people type: in French and English at once, whatever the accents, with typing
 * errors, abbreviations and their long forms, and shows the words found in their sentence.
 *
 * <p>Start from {@link org.essor.search.SearchIndex#of}. An index is in memory, never changes and
 * is safe for concurrent use.
 */
@NullMarked
package org.essor.search;

import org.jspecify.annotations.NullMarked;
