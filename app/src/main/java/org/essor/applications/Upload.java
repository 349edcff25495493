package org.essor.applications;

import org.essor.kernel.PersonId;
import org.essor.platform.AttachmentId;

/**
 * A file on its way to an answer.
 *
 * @param part whose answer; the lead is 0
 * @param field the name of the field
 * @param who sends it; nobody else goes on with it
 * @param arrived true once all of it has come and stands in the answer
 */
public record Upload(
    AttachmentId file,
    ApplicationId application,
    int part,
    String field,
    PersonId who,
    boolean arrived) {}
