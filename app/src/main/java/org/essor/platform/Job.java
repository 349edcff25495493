package org.essor.platform;

import java.time.Duration;

/**
 * Work done again and again, by one process at a time however many share the database: a module
 * declares a bean of this type. Where it fails or its process ends, it is begun anew, so it must be
 * able to go on from what is done.
 *
 * @param name names it for ever, its module first, such as {@code platform.mails}
 * @param every the pause between the end of one run and the next
 */
public record Job(String name, Duration every, Runnable work) {}
