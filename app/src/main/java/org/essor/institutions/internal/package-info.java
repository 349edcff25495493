@NullMarked
package org.essor.institutions.internal;

import org.jspecify.annotations.NullMarked;
