@NullMarked
package org.essor.calls.internal;

import org.jspecify.annotations.NullMarked;
