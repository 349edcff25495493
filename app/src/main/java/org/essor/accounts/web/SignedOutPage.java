package org.essor.accounts.web;

/**
 * The page after signing out of Essor, where an identity service still knows the person.
 *
 * @param service its name
 * @param href where to sign out of it too
 */
public record SignedOutPage(String service, String href) {}
