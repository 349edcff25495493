/**
 * Proofs of credentials: Data Integrity and JSON Web Tokens, their keys, and what a file holds.
 * Plain values: nothing here is stored or drawn, and nothing is read from a network.
 */
@NamedInterface("proof")
@NullMarked
package org.essor.credentials.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
