/**
 * Who reviews what: reviewers given to projects so that affinity is largest, or the worst-served
 * project served as well as can be, under loads, conflicts, forced and forbidden pairs and quotas
 * of each project; at random with a cap on each pair's chance; changed as little as possible when a
 * reviewer leaves. Where nothing satisfies all constraints, which of them clash and the smallest
 * relaxation.
 *
 * <p>Start from {@link org.essor.assignment.Instance#of} and {@link org.essor.assignment.Assigner}.
 * All arithmetic that decides is in whole numbers. Values never change and are safe for concurrent
 * use.
 */
@NullMarked
package org.essor.assignment;

import org.jspecify.annotations.NullMarked;
