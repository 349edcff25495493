package org.essor.lti.web;

/** The way out of a frame of a platform: a link that opens a window. */
public record FramePage(String href, String platform) {}
