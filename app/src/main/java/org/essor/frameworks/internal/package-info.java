/** The versions in the database, the draft, and the demonstration. */
@NullMarked
package org.essor.frameworks.internal;

import org.jspecify.annotations.NullMarked;
