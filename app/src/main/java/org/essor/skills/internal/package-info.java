@NullMarked
package org.essor.skills.internal;

import org.jspecify.annotations.NullMarked;
