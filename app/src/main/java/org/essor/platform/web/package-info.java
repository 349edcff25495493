/** Pages, their frame, and the safety of the web. Package-private but for the page records. */
@NullMarked
package org.essor.platform.web;

import org.jspecify.annotations.NullMarked;
