package org.essor.platform.web;

/**
 * The page that says why Essor will not do what was asked.
 *
 * @param title what happened
 * @param advice what was kept, and what to do now
 */
public record RefusalPage(String title, String advice) {}
