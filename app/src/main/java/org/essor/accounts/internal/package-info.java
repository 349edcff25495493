/** Where people and their sessions are kept. Public classes are for the pages of this module. */
@NullMarked
package org.essor.accounts.internal;

import org.jspecify.annotations.NullMarked;
