package org.essor.strategy.web;

/** An address of this site and its words. */
public record Link(String href, String text) {}
