/**
 * A form as it is filled in on a page: what is drawn of each field, and what was posted. Where the
 * answers come from and go to is for others to say: an application, a preview.
 */
@NamedInterface("fill")
@NullMarked
package org.essor.calls.fill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
