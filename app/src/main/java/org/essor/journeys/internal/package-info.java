@NullMarked
package org.essor.journeys.internal;

import org.jspecify.annotations.NullMarked;
