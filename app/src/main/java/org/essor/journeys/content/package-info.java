/**
 * How files of content are read: YAML and CSV in two languages, with their sources, and every
 * problem named at once. For the modules whose content is a folder that others than programmers
 * own.
 */
@NamedInterface("content")
@NullMarked
package org.essor.journeys.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
