@NullMarked
package org.essor.standards.internal;

import org.jspecify.annotations.NullMarked;
