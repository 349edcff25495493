@NullMarked
package org.essor.cohorts.web;

import org.jspecify.annotations.NullMarked;
