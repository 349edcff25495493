@NullMarked
package org.essor.review.internal;

import org.jspecify.annotations.NullMarked;
