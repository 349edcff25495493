package org.essor.credentials.web;

import java.util.Map;

/** The page where an administrator takes a credential back. */
public record RevocationPage(
    String address, String name, String typed, Map<String, String> errors) {}
