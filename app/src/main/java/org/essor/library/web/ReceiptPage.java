package org.essor.library.web;

import java.util.List;
import org.essor.library.web.EntryPage.Answer;

/**
 * Where the author of a report follows it.
 *
 * @param email his address, empty where none is kept
 * @param answers what an editor answered, at most one
 * @param dismissed whether an editor put it aside
 */
public record ReceiptPage(
    String entry,
    String entryHref,
    String sent,
    String words,
    String email,
    List<Answer> answers,
    boolean dismissed,
    String eraseAction) {}
