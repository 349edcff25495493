package org.essor.platform;

/**
 * An address at which other sites send forms of theirs, which cannot carry a token of ours: it
 * takes what proves itself, by a signature, and trusts no cookie. A module adds it by declaring a
 * bean of this type.
 *
 * @param path the address itself, such as {@code /lti/lancement}; not what lies below it
 */
public record ForeignForms(String path) {}
