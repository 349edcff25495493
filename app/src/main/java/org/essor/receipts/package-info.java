/**
 * Receipts that anyone can verify, without an account and without trusting this site: what was
 * received, when, and the fingerprint of its content, under a signature (Ed25519). Owns no schema:
 * a receipt is in the hands of who received it; publishes no event.
 */
@ApplicationModule(
    displayName = "Receipts",
    allowedDependencies = {})
@NullMarked
package org.essor.receipts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
