package org.essor.projects.web;

/** The last page before a project is deleted. */
public record DeletePage(String name) {}
