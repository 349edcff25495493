@NullMarked
package org.essor.projects.internal;

import org.jspecify.annotations.NullMarked;
