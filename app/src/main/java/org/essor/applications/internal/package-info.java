@NullMarked
package org.essor.applications.internal;

import org.jspecify.annotations.NullMarked;
