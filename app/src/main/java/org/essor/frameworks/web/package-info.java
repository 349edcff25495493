/** The pages of the versions, their editing, and the CASE service. */
@NullMarked
package org.essor.frameworks.web;

import org.jspecify.annotations.NullMarked;
