@NullMarked
package org.essor.records.internal;

import org.jspecify.annotations.NullMarked;
