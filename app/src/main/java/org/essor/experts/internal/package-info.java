@NullMarked
package org.essor.experts.internal;

import org.jspecify.annotations.NullMarked;
