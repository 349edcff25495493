@NullMarked
package org.essor.certification.decision;

import org.jspecify.annotations.NullMarked;
