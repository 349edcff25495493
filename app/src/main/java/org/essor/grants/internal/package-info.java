@NullMarked
package org.essor.grants.internal;

import org.jspecify.annotations.NullMarked;
