package org.essor.projects.web;

import java.util.Map;

/**
 * The settings of a project: its name, its export, its end.
 *
 * @param name what is typed, or its name
 */
public record SettingsPage(
    String name, boolean mayEdit, boolean mayManage, Map<String, String> errors) {}
