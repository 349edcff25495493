package org.essor.grants.web;

import java.util.Optional;

/**
 * An agreement, for those it is made with.
 *
 * @param leads true where he may agree for the consortium
 * @param writes true where he may hand in
 * @param next what is due next, in words
 */
public record OwnPage(
    String address,
    AgreementView agreement,
    boolean leads,
    boolean writes,
    Optional<String> next,
    Typed typed) {}
