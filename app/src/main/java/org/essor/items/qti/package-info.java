/**
 * Items as QTI 3.0 content packages, in and out: pure conversion, no database, no network.
 *
 * <p>{@link org.essor.items.qti.QtiWriter} writes items of the bank, {@link
 * org.essor.items.qti.QtiReader} reads packages of any system and says, file by file, what it could
 * not keep. Source of the format: 1EdTech, Question and Test Interoperability 3.0 (2022).
 */
@NullMarked
package org.essor.items.qti;

import org.jspecify.annotations.NullMarked;
