/**
 * Marks of several reviewers made comparable: quality of projects and severity of reviewers told
 * apart, ranks with their uncertainty, who is in the grey zone around a line, lotteries that anyone
 * can replay, and how far reviewers agree.
 *
 * <p>Start from {@link org.essor.ranking.Ranking#of}, {@link org.essor.ranking.Agreement} and
 * {@link org.essor.ranking.Lottery}. Values never change and are safe for concurrent use; the same
 * question has the same answer.
 */
@NullMarked
package org.essor.ranking;

import org.jspecify.annotations.NullMarked;
