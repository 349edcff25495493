package org.essor.credentials.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * A signature that was verified.
 *
 * @param how the suite, or {@code vc+jwt}
 * @param method the name of the key, as the credential gives it
 * @param at when it was signed, where the proof says so
 * @param byIssuer true where the name of the key begins with that of the issuer: the key is his; in
 *     all other cases only a comparison with what he publishes tells
 */
public record Seal(String how, String method, Optional<Instant> at, boolean byIssuer) {}
