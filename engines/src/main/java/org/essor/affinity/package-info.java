/**
 * How well a reviewer can judge a project: areas declared, likeness of texts (TF-IDF and cosine,
 * after stemming), and projects reviewed before; with the words and areas that explain it.
 *
 * <p>Start from {@link org.essor.affinity.AffinityModel}. Stemming is the caller's: see {@link
 * org.essor.affinity.Tongue}. Values never change and are safe for concurrent use; the same input
 * gives the same numbers on every machine.
 */
@NullMarked
package org.essor.affinity;

import org.jspecify.annotations.NullMarked;
