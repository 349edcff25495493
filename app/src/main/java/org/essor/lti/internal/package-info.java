@NullMarked
package org.essor.lti.internal;

import org.jspecify.annotations.NullMarked;
