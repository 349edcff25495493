package org.essor.journeys;

import org.essor.roadmap.Silence;
import org.essor.roadmap.Span;

/**
 * A time limit set by the law.
 *
 * @param name as steps refer to it: path and event, {@code PECAN/CNEDiMTS opinion}
 * @param procedure the procedure it belongs to
 * @param event what must happen before it ends
 * @param body who must act
 * @param span its length, as the text counts it
 * @param silence what no answer by its end means
 * @param suspendable whether a request for information stops it
 * @param start what makes it run
 * @param note what suspends or changes it, may be empty
 * @param legalReference the article, as lawyers write it
 */
public record LegalClock(
    String id,
    String name,
    Text procedure,
    Text event,
    Body body,
    Span span,
    Silence silence,
    boolean suspendable,
    Text start,
    Text note,
    String legalReference,
    Evidence evidence) {}
