@NullMarked
package org.essor.cohorts.internal;

import org.jspecify.annotations.NullMarked;
