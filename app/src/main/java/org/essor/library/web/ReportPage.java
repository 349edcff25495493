package org.essor.library.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The form by which a reader says what is wrong.
 *
 * @param entry the title of the entry
 * @param entryHref its page
 * @param errors what to correct, by field
 */
public record ReportPage(
    String entry,
    String entryHref,
    List<Choice> reasons,
    String words,
    String email,
    Map<String, String> errors) {}
