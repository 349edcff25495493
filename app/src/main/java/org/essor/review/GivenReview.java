package org.essor.review;

import org.essor.applications.ApplicationId;
import org.essor.kernel.PersonId;

/** A review that was submitted. */
public record GivenReview(ApplicationId application, PersonId expert, ReviewForm form) {}
