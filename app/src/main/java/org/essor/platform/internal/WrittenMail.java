package org.essor.platform.internal;

/** The words of a mail. Public for the page that shows them in a demonstration. */
public record WrittenMail(String subject, String body) {}
