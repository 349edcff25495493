@NullMarked
package org.essor.institutions.web;

import org.jspecify.annotations.NullMarked;
