package org.essor.skills.web;

/**
 * A source, in the reader's words.
 *
 * @param href its address, empty where there is none
 * @param evidence how well it is known
 * @param kind the colour that goes with it
 * @param checked when it was last read
 */
public record Cited(String title, String href, String evidence, String kind, String checked) {}
