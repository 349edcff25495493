/**
 * Where a level begins, from what a panel of judges says: modified Angoff and bookmark, as an
 * ability in logits with its standard error.
 */
@NullMarked
package org.essor.psychometrics.standards;

import org.jspecify.annotations.NullMarked;
