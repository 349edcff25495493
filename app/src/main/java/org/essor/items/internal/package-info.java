@NullMarked
package org.essor.items.internal;

import org.jspecify.annotations.NullMarked;
