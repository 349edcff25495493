/** Versions as 1EdTech CASE 1.0, in and out: pure conversion. */
@NullMarked
package org.essor.frameworks.exchange;

import org.jspecify.annotations.NullMarked;
