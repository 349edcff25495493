@NullMarked
package org.essor.adaptive.internal;

import org.jspecify.annotations.NullMarked;
