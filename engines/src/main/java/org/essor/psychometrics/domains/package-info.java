/**
 * Several correlated domains measured by one adaptive test: what answers say of each domain, which
 * question says most next, and when enough is known.
 *
 * <p>Every item belongs to one domain (the between-item model); domains are correlated through the
 * {@link org.essor.psychometrics.domains.DomainPrior}. Start from {@link
 * org.essor.psychometrics.domains.AdaptiveTest} and {@link
 * org.essor.psychometrics.domains.Measurement}. Values never change and are safe for concurrent
 * use; the same question has the same answer. Abilities are in logits, with the scaling constant D
 * = 1.
 */
@NullMarked
package org.essor.psychometrics.domains;

import org.jspecify.annotations.NullMarked;
