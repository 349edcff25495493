/**
 * Forms of calls: what is asked, which answers are right, which questions are shown, and what
 * happens to answers when a form is revised. Plain values: nothing here is stored or drawn.
 */
@NamedInterface("form")
@NullMarked
package org.essor.calls.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
