@NullMarked
package org.essor.credentials.internal;

import org.jspecify.annotations.NullMarked;
