package org.essor.library.web;

import java.util.List;
import java.util.Map;
import org.essor.platform.Choice;

/**
 * The form by which an editor answers a report.
 *
 * @param answers the answer already given, at most one
 * @param hasEmail whether the reader asked for the answer
 */
public record AnswerPage(
    String action,
    String entry,
    String entryHref,
    String reason,
    String sent,
    String words,
    boolean hasEmail,
    List<EntryPage.Answer> answers,
    List<Choice> outcomes,
    String text,
    List<Choice> publish,
    Map<String, String> errors) {}
