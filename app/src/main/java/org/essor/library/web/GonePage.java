package org.essor.library.web;

import java.util.List;
import org.essor.library.web.EntryPage.Link;

/**
 * An entry that is gone.
 *
 * @param replacedBy what says more, at most one
 */
public record GonePage(String title, String why, List<Link> replacedBy) {}
