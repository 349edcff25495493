@NullMarked
package org.essor.certification.internal;

import org.jspecify.annotations.NullMarked;
