@NullMarked
package org.essor.library.internal;

import org.jspecify.annotations.NullMarked;
