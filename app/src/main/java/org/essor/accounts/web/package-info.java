/** Signing in and out, and the pages about one's account. */
@NullMarked
package org.essor.accounts.web;

import org.jspecify.annotations.NullMarked;
