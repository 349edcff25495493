@NullMarked
package org.essor.journeys.web;

import org.jspecify.annotations.NullMarked;
