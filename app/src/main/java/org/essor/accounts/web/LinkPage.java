package org.essor.accounts.web;

/**
 * The page after asking for a link, and the one that a link opens.
 *
 * @param email whom the link signs in, empty where none is shown
 * @param mailsShown whether the mails are read on a page of this demonstration
 */
public record LinkPage(String email, boolean mailsShown) {}
